#include "ui/diagnostics/diagnosticsframe.h"

#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/plainlabel.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace onbelay::ui {

DiagnosticsFrame::DiagnosticsFrame(QWidget *parent)
    : Page(tr("Diagnostics"), parent)
    , m_homeBox(new QWidget)
{
    auto *column = new QVBoxLayout(m_homeBox);
    m_home = new QVBoxLayout;
    m_tools = new QVBoxLayout;
    for (QVBoxLayout *layout : {column, m_home, m_tools}) {
        layout->setContentsMargins({});
        layout->setSpacing(space::lg);
    }
    column->addLayout(m_home);
    column->addLayout(m_tools);
    body()->addWidget(m_homeBox);
    m_now = m_homeBox;
}

void DiagnosticsFrame::addTool(const DiagnosticsTool &tool)
{
    auto *card = new Card(tool.title);
    card->setSubtitle(tool.text);
    auto *open = makeButton(tool.action, nullptr, ButtonRole::Standard, tool.glyph);
    open->setAccessibleDescription(tool.title);
    card->addToHeader(open);
    m_tools->addWidget(card);

    auto *frame = new QWidget;
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins({});
    column->setSpacing(space::xs);
    //: Button: back to the first page of the diagnostics
    auto *back =
        makeButton(tr("All diagnostics"), nullptr, ButtonRole::Standard, Glyph::ChevronLeft);
    connect(back, &QPushButton::clicked, this, &DiagnosticsFrame::showHome);
    auto *backRow = new QHBoxLayout;
    backRow->addWidget(back);
    backRow->addStretch(1);
    QLabel *title = plainLabel(TextRole::Heading);
    title->setText(tool.title);
    QLabel *text = plainLabel(TextRole::Muted);
    text->setText(tool.text);
    column->addLayout(backRow);
    column->addSpacing(space::sm);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(space::lg - space::xs);
    column->addWidget(tool.view);
    frame->setFocusProxy(back);
    frame->hide();
    body()->addWidget(frame);
    const QString id = tool.id;
    connect(open, &QPushButton::clicked, this, [this, id] { openTool(id); });
    m_shown.push_back({id, frame, open});
}

void DiagnosticsFrame::openTool(const QString &id)
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [&id](const Shown &shown) { return shown.id == id; });
    put(found == m_shown.end() ? m_homeBox : found->frame);
}

void DiagnosticsFrame::showHome()
{
    put(m_homeBox);
}

void DiagnosticsFrame::showInstead(QWidget *view)
{
    put(view);
}

QString DiagnosticsFrame::openToolId() const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [this](const Shown &shown) { return shown.frame == m_now; });
    return found == m_shown.end() ? QString() : found->id;
}

void DiagnosticsFrame::put(QWidget *view)
{
    if (view == m_now)
        return;
    const bool hadFocus = isAncestorOf(focusWidget());
    const auto left = std::find_if(m_shown.begin(), m_shown.end(),
                                   [this](const Shown &shown) { return shown.frame == m_now; });
    m_now->hide();
    m_now = view;
    m_now->show();
    scrollToTop(); // where the way back is
    if (const QString now = openToolId(); !now.isEmpty())
        Q_EMIT toolShown(now);
    if (!hadFocus)
        return; // else what had it is hidden now
    (view == m_homeBox && left != m_shown.end() ? left->opener : view)->setFocus();
}

} // namespace onbelay::ui
