#pragma once

#include "presenters/settings/networkpresenter.h"

#include <QWidget>

class QPushButton;

namespace onbelay::ui {

class FormField;
class ResultLine;
class SecretField;

// Whom the console trusts beside the system's authorities, and the certificate that it shows.
class TrustFields final : public QWidget
{
    Q_OBJECT
public:
    explicit TrustFields(NetworkPresenter &presenter, QWidget *parent = nullptr);

private:
    QWidget *makeButtons(std::initializer_list<QPushButton *> buttons);
    QWidget *makePassphrase();
    void choose(const QString &title, const QString &filter,
                void (TrustFields::*take)(const QString &));
    void takeCaFile(const QString &path);
    void takeCertificate(const QString &path);
    void takeKey(const QString &path);
    void unlock();
    void refresh();
    void show(ResultLine *line, const NetworkPresenter::FileText &text, const QString &none,
              const QString &fixed);

    NetworkPresenter &m_presenter;
    ResultLine *m_ca = nullptr;
    QPushButton *m_chooseCa = nullptr;
    QPushButton *m_removeCa = nullptr;
    ResultLine *m_own = nullptr;
    QPushButton *m_chooseOwn = nullptr;
    QPushButton *m_chooseKey = nullptr;
    QPushButton *m_removeOwn = nullptr;
    QWidget *m_passphraseBox = nullptr;
    SecretField *m_passphrase = nullptr;
    QPushButton *m_unlock = nullptr;
};

} // namespace onbelay::ui
