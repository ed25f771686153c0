#pragma once

#include "ui/common/icons.h"
#include "ui/common/themecontroller.h"

#include <QHash>
#include <QMainWindow>

#include <functional>

class QAction;
class QStackedWidget;
class QVBoxLayout;

namespace onbelay::ui {

class AccountButton;
class Banner;
class SideBar;

// The window: the sign-in page, or side bar, banners and the pages of a session. It knows no
// presenter; main builds the pages and hands them over.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    struct PageEntry
    {
        QString id;
        Glyph glyph;
        QString title;
        QWidget *page; // owned by the window once handed over
    };
    struct Person
    {
        QString name;
        QString organization;
        bool admin = false;
        // What is peculiar about the session, such as "Guided mode"; empty for most. It stands in
        // the side bar and in place of the role, and explains itself when it is pressed.
        QString mode = {};
        QString modeText = {};
    };

    explicit MainWindow(ThemeController &theme, QWidget *parent = nullptr);

    // Once, before anything else; takes ownership.
    void setSignInPage(QWidget *page);
    void showSignIn();
    // The other accounts of this profile, for the account menu: key and label.
    void setOtherAccounts(const QList<QPair<QString, QString>> &others);
    // The pages of a new session; the first one is shown. Takes ownership.
    void showSession(const QList<PageEntry> &pages, const Person &person);
    // Hides the session's pages and destroys them when control returns to the event loop; what they
    // refer to must live until then.
    void clearSession();
    void goTo(const QString &pageId);
    void setMark(const QString &pageId, const QString &mark, const QString &meaning);

    // Asked when the window is to close: what would be lost, or nothing. The person then decides.
    void setCloseQuestion(std::function<QString()> question)
    {
        m_closeQuestion = std::move(question);
    }

    // A message above every page; the same id replaces it. Null while nobody is signed in.
    Banner *showBanner(const QString &id, Tone tone, const QString &headline,
                       const QString &text = {});
    void removeBanner(const QString &id);

    // "Settings…", in the account menu and by Ctrl+, on every page.
    [[nodiscard]] QAction *settingsAction() const { return m_settings; }

Q_SIGNALS:
    void signOutRequested();
    void accountChosen(const QString &key); // to be opened instead of this one
    void anotherAccountRequested();
    void modeChosen(onbelay::ui::ThemeController::Mode mode);
    void pageShown(const QString &pageId);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; // Return presses the button with the focus

private:
    void showAbout();
    void addMode(const QString &mode, const QString &text);

    ThemeController &m_theme;
    QAction *m_settings = nullptr;
    QStackedWidget *m_top = nullptr; // sign-in or session
    QWidget *m_session = nullptr;
    SideBar *m_sideBar = nullptr;
    AccountButton *m_account = nullptr;
    QVBoxLayout *m_banners = nullptr;
    QStackedWidget *m_pages = nullptr;
    QWidget *m_signInPage = nullptr;
    QHash<QString, QWidget *> m_pageOf;
    QHash<QString, Banner *> m_bannerOf;
    std::function<QString()> m_closeQuestion;
    bool m_closeConfirmed = false;
};

} // namespace onbelay::ui
