#include "busy.h"

#include "accessibility.h"
#include "buttons.h"
#include "spinner.h"
#include "theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>

namespace onbelay::ui {

namespace {

constexpr int barSteps = 1000; // a QProgressBar counts in int

} // namespace

Busy::Busy(QWidget *parent)
    : QWidget(parent)
    , m_spinner(new Spinner(this))
    , m_bar(new QProgressBar(this))
    , m_text(new QLabel(this))
    //: Stops work that is going on.
    , m_cancel(makeButton(tr("Cancel"), this))
{
    installAccessibility();
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::md);
    grid->setVerticalSpacing(space::sm);
    grid->addWidget(m_spinner, 0, 0);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_cancel, 0, 2, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_bar, 1, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    setFocusProxy(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &Busy::cancelRequested);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setFocusProxy(m_cancel);
    hide();
}

void Busy::start(const QString &text, bool cancellable)
{
    m_running = true;
    m_bar->hide();
    m_spinner->show();
    m_cancel->setVisible(cancellable);
    m_cancel->setEnabled(true);
    show();
    setText(text);
}

void Busy::setProgress(qint64 done, qint64 total)
{
    if (total <= 0)
        return;
    m_bar->setValue(int(qBound<qint64>(0, done, total) * barSteps / total));
    m_bar->setVisible(true);
}

void Busy::setText(const QString &text)
{
    m_text->setText(text);
    m_bar->setAccessibleName(text);
    if (accessibleName() == text)
        return;
    setAccessibleName(text);
    if (isVisible())
        announce(this);
}

void Busy::stop()
{
    m_running = false;
    hide();
}

} // namespace onbelay::ui
