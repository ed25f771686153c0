#include "sidebar.h"

#include "accessibility.h"
#include "buttons.h"
#include "sidebardelegate.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>

namespace onbelay::ui {

namespace {

constexpr int narrowEms = 50; // windows below are narrow
constexpr int openEms = 13; // width of the open navigation

} // namespace

SideBar::SideBar(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_logo(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_footer(new QVBoxLayout)
{
    installAccessibility();
    setAccessibleName(name);
    m_list->setAccessibleName(name);
    m_list->setItemDelegate(new SideBarDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumWidth(1); // its own minimum is wider than the collapsed bar
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    setTextRole(m_heading, TextRole::Strong);

    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(0, 0, space::sm, 0);
    brand->setSpacing(0);
    m_logo->setAlignment(Qt::AlignCenter);
    brand->addWidget(m_logo);
    brand->addWidget(m_heading, 1);
    m_footer->setContentsMargins(space::sm, 0, space::sm, 0);
    m_footer->setSpacing(space::xs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::lg, 0, space::md);
    column->setSpacing(space::md);
    column->addLayout(brand);
    column->addWidget(m_list, 1);
    column->addLayout(m_footer);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    updateWidth();

    // Assistive technology selects an item without making it the current one, and takes the old
    // selection away first.
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] {
        for (QListWidgetItem *selected : m_list->selectedItems()) {
            if (selected != m_list->currentItem())
                m_list->setCurrentItem(selected);
        }
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            Q_EMIT currentChanged(item->data(SideBarDelegate::IdRole).toString());
    });
}

void SideBar::addItem(const QString &id, Glyph glyph, const QString &text)
{
    auto *item = new QListWidgetItem(icon(glyph, Tint::Sidebar), text, m_list);
    item->setData(SideBarDelegate::IdRole, id);
    item->setData(SideBarDelegate::TextRole, text);
    updateItem(item);
}

void SideBar::setMark(const QString &id, const QString &mark, const QString &meaning)
{
    if (QListWidgetItem *item = find(id)) {
        item->setData(SideBarDelegate::MarkRole, mark);
        item->setData(SideBarDelegate::MeaningRole, mark.isEmpty() ? QString() : meaning);
        updateItem(item);
    }
}

void SideBar::setCurrent(const QString &id)
{
    if (QListWidgetItem *item = find(id))
        m_list->setCurrentItem(item);
}

QString SideBar::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(SideBarDelegate::IdRole).toString() : QString();
}

QToolButton *SideBar::addFooterButton(Glyph glyph, const QString &text)
{
    QToolButton *button = iconButton(glyph, text, this);
    button->setIcon(icon(glyph, Tint::Sidebar));
    button->setText(text);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setToolButtonStyle(m_collapsed ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_footerButtons.append(button);
    m_footer->addWidget(button);
    return button;
}

void SideBar::addFooter(QWidget *widget)
{
    m_footer->addWidget(widget);
}

void SideBar::setHeading(const QString &heading)
{
    m_heading->setText(heading);
}

QListWidgetItem *SideBar::find(const QString &id) const
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(SideBarDelegate::IdRole).toString() == id)
            return m_list->item(row);
    }
    return nullptr;
}

void SideBar::updateItem(QListWidgetItem *item)
{
    const QString text = item->data(SideBarDelegate::TextRole).toString();
    const QString meaning = item->data(SideBarDelegate::MeaningRole).toString();
    const QString spoken =
        meaning.isEmpty() ? text
                          //: For screen readers: a section of the program, then what is new there.
                          : tr("%1, %2").arg(text, meaning);
    item->setData(Qt::AccessibleTextRole, spoken);
    item->setToolTip(m_collapsed || !meaning.isEmpty() ? spoken : QString());
}

void SideBar::setRing(bool ring)
{
    static_cast<SideBarDelegate *>(m_list->itemDelegate())->setRing(ring);
    m_list->viewport()->update();
}

void SideBar::updateCollapsed()
{
    const bool collapsed = window()->width() < narrowEms * fontMetrics().height();
    if (collapsed == m_collapsed)
        return;
    m_collapsed = collapsed;
    static_cast<SideBarDelegate *>(m_list->itemDelegate())->setCollapsed(collapsed);
    for (int row = 0; row < m_list->count(); ++row)
        updateItem(m_list->item(row));
    for (QToolButton *button : m_footerButtons)
        button->setToolButtonStyle(collapsed ? Qt::ToolButtonIconOnly
                                             : Qt::ToolButtonTextBesideIcon);
    updateWidth();
    Q_EMIT collapsedChanged(collapsed);
}

int SideBar::widthWhen(bool collapsed) const
{
    return collapsed ? iconSize(font()) + 2 * space::lg + space::sm
                     : openEms * fontMetrics().height();
}

QSize SideBar::sizeHint() const
{
    return {widthWhen(m_collapsed), QWidget::sizeHint().height()};
}

void SideBar::updateWidth()
{
    const int side = iconSize(font());
    m_heading->setVisible(!m_collapsed);
    // The open bar must not keep a window from becoming narrow enough to collapse it.
    setMinimumWidth(widthWhen(true));
    m_logo->setFixedWidth(widthWhen(true)); // centred above the icons, open or not
    m_logo->setPixmap(applicationIcon().pixmap(QSize(side, side) * 1.3, devicePixelRatioF()));
    m_list->doItemsLayout();
    updateGeometry();
}

bool SideBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize)
        updateCollapsed();
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        setRing(true);
    } else if (watched == m_list && event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        setRing(reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
                || reason == Qt::ShortcutFocusReason);
    } else if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonPress) {
        setRing(false);
    }
    return QWidget::eventFilter(watched, event);
}

void SideBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this); // a second time is the same as once
    updateCollapsed();
}

void SideBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateCollapsed();
        updateWidth();
    }
    update();
}

void SideBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::applied().color(Token::Sidebar));
}

} // namespace onbelay::ui
