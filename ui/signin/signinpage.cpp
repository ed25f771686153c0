#include "ui/signin/signinpage.h"

#include "accountcard.h"
#include "presenters/paragraph.h"
#include "presenters/signin/signinpresenter.h"
#include "ui/common/banner.h"
#include "ui/common/busy.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/copybutton.h"
#include "ui/common/formfield.h"
#include "ui/common/icons.h"
#include "ui/common/secretfield.h"

#include <QHideEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShowEvent>
#include <QVBoxLayout>

#include <utility>

namespace onbelay::ui {

namespace {

QLabel *sentence(const QString &text, TextRole role)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    setTextRole(label, role);
    return label;
}

} // namespace

SignInPage::SignInPage(SignInPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
{
    //: Accessible name of the page
    setAccessibleName(tr("Sign in"));
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(scroll);

    auto *sheet = new QWidget;
    auto *sheetLayout = new QHBoxLayout(sheet);
    auto *column = new QWidget;
    column->setMaximumWidth(fontMetrics().averageCharWidth() * 78);
    auto *body = new QVBoxLayout(column);
    body->setSpacing(space::lg);
    body->addStretch(1);
    body->addWidget(makeIntroduction());
    m_failure = new Banner(Tone::Danger);
    m_failure->hide();
    body->addWidget(m_failure);
    m_browserWait = makeBrowserWait();
    body->addWidget(m_browserWait);
    m_busy = new Busy; // above the cards, where it is seen in a small window too
    body->addWidget(m_busy);
    m_accounts = new AccountCard(m_presenter);
    body->addWidget(m_accounts);
    body->addWidget(makeBrowserCard());
    body->addWidget(makeTokenCard());
    body->addWidget(makeSandboxCard());
    //: Button on the sign-in page: opens the settings, where the network is set up
    QPushButton *settings =
        quietButton(tr("Network and other settings…"), nullptr, Glyph::Settings);
    connect(settings, &QPushButton::clicked, this, &SignInPage::settingsRequested);
    body->addWidget(settings, 0, Qt::AlignCenter);
    body->addStretch(2);
    sheetLayout->addStretch(1);
    sheetLayout->addWidget(column, 20);
    sheetLayout->addStretch(1);
    scroll->setWidget(sheet);

    connect(m_accounts, &AccountCard::tokenWanted, this, [this] {
        refresh();
        m_token->setFocus();
    });
    connect(m_busy, &Busy::cancelRequested, &m_presenter, &SignInPresenter::cancel);
    connect(&m_presenter, &SignInPresenter::changed, this, &SignInPage::refresh);
    connect(&m_presenter, &SignInPresenter::signedIn, m_token, &SecretField::clear);
    refresh();
}

// A field that loses the focus with all the rest would ask what is gone already.
SignInPage::~SignInPage()
{
    m_serverField->setCheck({});
    m_tokenField->setCheck({});
}

QWidget *SignInPage::makeIntroduction()
{
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(space::lg);
    auto *logo = new QLabel;
    const int side = fontMetrics().height() * 3;
    logo->setPixmap(applicationIcon().pixmap(side, side));
    layout->addWidget(logo, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addWidget(sentence(tr("Sign in to On Belay"), TextRole::Title));
    words->addWidget(sentence(tr("Connect HubSpot for your organization, decide which groups may "
                                 "use it, and find out why Claude cannot reach something."),
                              TextRole::Subtitle));
    layout->addLayout(words, 1);
    return box;
}

QWidget *SignInPage::makeBrowserCard()
{
    auto *card = new Card(tr("Sign in with your browser"));
    card->setSubtitle(tr("On Belay's own page opens in the browser. The console never sees your "
                         "password; your sign-in is kept in this computer's keychain."));
    m_shownServer = m_presenter.serverText();
    m_server = new QLineEdit(m_shownServer);
    m_server->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_server->setReadOnly(m_presenter.isServerFixed());
    m_serverField = new FormField(tr("Server address"), m_server);
    m_serverField->setCheck([this] { return m_presenter.addressProblem(m_server->text()); });
    if (m_presenter.isServerFixed())
        m_serverField->setHint(tr("It was set when this console was installed or started."));
    card->body()->addWidget(m_serverField);

    m_clientId = new QLineEdit;
    m_clientIdField = new FormField(tr("Client ID"), m_clientId);
    m_clientIdField->setHint(tr("From whoever runs the server: it takes only programs that it was "
                                "told of."));
    m_clientIdField->hide();
    card->body()->addWidget(m_clientIdField);

    m_browse = primaryButton(tr("Sign in with browser"));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_browse);
    card->body()->addLayout(row);
    // A failure is about what was entered then.
    connect(m_server, &QLineEdit::textChanged, m_failure, &QWidget::hide);
    connect(m_server, &QLineEdit::textChanged, this, [this] { // it is of one server
        m_clientId->clear();
        m_clientIdField->hide();
    });
    connect(m_browse, &QPushButton::clicked, this, &SignInPage::browse);
    connect(m_server, &QLineEdit::returnPressed, this, &SignInPage::browse);
    connect(m_clientId, &QLineEdit::returnPressed, this, &SignInPage::browse);
    return card;
}

Banner *SignInPage::makeBrowserWait()
{
    auto *wait = new Banner(Tone::Info, tr("Go on in your browser"),
                            tr("On Belay's page asks who you are and whether the console may act "
                               "for you. Come back here when you have answered."));
    //: Opens the page of the sign-in in the browser once more
    m_pageAgain = makeButton(tr("Open the page again"));
    connect(m_pageAgain, &QPushButton::clicked, &m_presenter, &SignInPresenter::openPageAgain);
    auto *copy = new CopyButton(tr("Copy the address of the page"));
    copy->setLabel(tr("Copy the address"));
    copy->setTextToCopy([this] { return m_presenter.pageAddress().toString(QUrl::FullyEncoded); });
    QPushButton *cancel = makeButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, &m_presenter, &SignInPresenter::cancel);
    wait->addAction(m_pageAgain);
    wait->addAction(copy);
    wait->addAction(cancel);
    wait->hide();
    return wait;
}

QWidget *SignInPage::makeTokenCard()
{
    auto *card = new Card(tr("Use a bearer token"));
    card->setSubtitle(tr("In On Belay, open Dashboard → Settings → Claude connection and "
                         "regenerate the bearer token. It is kept in this computer's keychain, "
                         "and is sent to the server address above."));
    //: Accessible name of the field
    m_token = new SecretField(tr("Bearer token"));
    m_tokenField = new FormField(tr("Bearer token"), m_token);
    // Whoever only walks past it has done nothing wrong.
    m_tokenField->setCheck([this] {
        return m_tokenWanted && m_token->isEmpty() ? tr("Paste the bearer token.") : QString();
    });
    card->body()->addWidget(m_tokenField);

    m_signIn = makeButton(tr("Sign in"));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_signIn);
    card->body()->addLayout(row);
    connect(m_token, &SecretField::edited, m_failure, &QWidget::hide);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_token, &SecretField::returnPressed, this, &SignInPage::submit);
    return card;
}

QWidget *SignInPage::makeSandboxCard()
{
    auto *card = new Card(tr("Try it without an account"));
    card->setSubtitle(tr("The sandbox is a reference server on this computer with a made-up "
                         "organization and a stand-in for HubSpot. Nothing leaves this computer."));
    m_sandbox = makeButton(tr("Open the sandbox"), card, ButtonRole::Standard, Glyph::Server);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_sandbox);
    card->body()->addLayout(row);
    connect(m_sandbox, &QPushButton::clicked, this, [this] {
        m_startedWith = m_sandbox;
        forgetTokenError();
        m_presenter.openSandbox();
    });
    return card;
}

void SignInPage::browse()
{
    m_failure->hide();
    forgetTokenError();
    if (!m_serverField->reveal()) {
        m_server->setFocus();
        return;
    }
    m_startedWith = m_browse;
    m_presenter.signInWithBrowser(m_server->text(),
                                  m_clientIdField->isHidden() ? QString() : m_clientId->text());
}

// It was about a way that is not taken any more.
void SignInPage::forgetTokenError()
{
    m_tokenWanted = false;
    m_tokenField->setError({});
}

void SignInPage::submit()
{
    m_failure->hide();
    m_tokenWanted = true;
    const bool serverIsFine = m_serverField->reveal();
    const bool tokenIsFine = m_tokenField->reveal();
    if (!serverIsFine) {
        m_server->setFocus();
        return;
    }
    if (!tokenIsFine) {
        m_token->setFocus();
        return;
    }
    QString token = m_token->text(); // stays until the server knows it, or does not
    Secret pasted = Secret::takeFrom(token);
    // A paste often brings blanks or the header's own word along.
    QByteArrayView bare = pasted.view().trimmed();
    if (bare.first(std::min<qsizetype>(bare.size(), 7)).compare("bearer ", Qt::CaseInsensitive)
        == 0)
        bare = bare.sliced(7).trimmed();
    const Secret trimmed = Secret::fromUtf8(bare);
    m_startedWith = m_signIn;
    m_presenter.signIn(m_server->text(), trimmed);
}

// What was entered stays for another try, except a token that the server does not know. The cursor,
// which left when the fields were locked, goes to what is at fault, or back to what was pressed.
void SignInPage::endTry()
{
    QWidget *began = std::exchange(m_startedWith, nullptr);
    const bool failed = m_presenter.failure().has_value();
    if (m_presenter.wantsClientId()) {
        m_clientIdField->show();
        m_clientId->setFocus();
    } else if (began == m_signIn && failed && m_presenter.isTokenRefused()) {
        m_token->clear();
        m_tokenField->setError({});
        m_token->setFocus();
    } else if (began == m_signIn && failed) {
        m_server->setFocus();
    } else if (began == m_signIn) {
        m_token->setFocus();
    } else if (began || !m_accounts->focusWhoNeedsSignIn()) {
        (began ? began : m_browse)->setFocus();
    }
}

void SignInPage::refresh()
{
    using Stage = SignInPresenter::Stage;
    const Stage stage = m_presenter.stage();
    const bool busy = stage != Stage::Idle && stage != Stage::Failed;
    if (m_shownServer != m_presenter.serverText()) {
        m_shownServer = m_presenter.serverText();
        m_server->setText(m_shownServer);
    }
    m_accounts->refresh();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_accounts), static_cast<QWidget *>(m_serverField),
          static_cast<QWidget *>(m_clientIdField), static_cast<QWidget *>(m_browse),
          static_cast<QWidget *>(m_tokenField), static_cast<QWidget *>(m_signIn),
          static_cast<QWidget *>(m_sandbox)})
        widget->setEnabled(!busy);
    const bool inBrowser = stage == Stage::InBrowser;
    if (inBrowser && m_browserWait->isHidden()) {
        m_browserWait->show();
        m_pageAgain->setFocus();
    } else if (!inBrowser) {
        m_browserWait->hide();
    }
    refreshBusy();
    if (std::exchange(m_wasBusy, busy) && !busy)
        endTry();
    refreshFailure();
}

void SignInPage::refreshFailure()
{
    if (const auto &failure = m_presenter.failure()) {
        m_failure->setMessage(failure->headline, paragraph(*failure));
        m_failure->show();
    } else {
        m_failure->hide();
    }
}

void SignInPage::refreshBusy()
{
    switch (m_presenter.stage()) {
    case SignInPresenter::Stage::Idle:
    case SignInPresenter::Stage::Failed:
    case SignInPresenter::Stage::InBrowser: // said by a banner of its own
        m_busy->stop();
        return;
    case SignInPresenter::Stage::Restoring:
        m_busy->start(tr("Asking the keychain for your session…"), true);
        return;
    case SignInPresenter::Stage::StartingSandbox:
        m_busy->start(tr("Starting the sandbox…"), true);
        return;
    case SignInPresenter::Stage::Connecting:
        m_busy->start(tr("Signing in…"), true);
        return;
    }
    Q_UNREACHABLE();
}

// Not when the window is minimized, or comes back from it: what is being entered stays then.
void SignInPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        m_browse->setFocus();
}

void SignInPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return;
    m_token->clear(); // of an attempt that came to nothing
    forgetTokenError();
}

} // namespace onbelay::ui
