#pragma once

#include "presenters/connection/connectpresenter.h"

#include <QUrl>
#include <QWidget>

#include <functional>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace onbelay::ui {

class Announcer;
class Drawing;

// One step of the guide: what to do, where it is in HubSpot's menus, and a drawing of it, which is
// large beside the words, or below them where it is narrow.
class GuideStepView final : public QWidget
{
    Q_OBJECT
public:
    using OpenUrl = std::function<void(const QUrl &)>;
    // How much of the step is left to the drawing. Small: there is a list to work through below.
    enum class Size { None, Small, Large };

    explicit GuideStepView(OpenUrl openUrl, QWidget *parent = nullptr);

    void setStep(int number, int count, const StepText &step, Size drawing);
    // Null where the step has no page to open.
    [[nodiscard]] QPushButton *openButton() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTexts();
    void setPaths(const QStringList &paths);
    void arrange();

    QBoxLayout *m_row = nullptr; // texts, then the drawing; below each other where it is narrow
    OpenUrl m_openUrl;
    QUrl m_url;
    Announcer *m_title = nullptr;
    QLabel *m_body = nullptr;
    QWidget *m_pathBox = nullptr;
    QVBoxLayout *m_paths = nullptr;
    QPushButton *m_open = nullptr;
    Drawing *m_drawing = nullptr;
    int m_drawingEms = 0;
};

} // namespace onbelay::ui
