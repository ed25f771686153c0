#include "ui/diagnostics/questionform.h"

#include "presenters/diagnostics/question.h"
#include "ui/common/buttons.h"
#include "ui/common/formfield.h"
#include "ui/common/theme.h"
#include "ui/diagnostics/subjectdelegate.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace onbelay::ui {

QuestionForm::QuestionForm(Question &question, QWidget *parent)
    : QWidget(parent)
    , m_question(question)
    , m_who(new QLineEdit)
    , m_found(new QListView)
    , m_status(new QLabel)
    , m_what(new QComboBox)
    //: Button: why can't Claude do this?
    , m_ask(primaryButton(tr("Find out why")))
{
    //: Placeholder of the field: a part of a name is enough
    m_who->setPlaceholderText(tr("Name, mail address or group"));
    m_who->setClearButtonEnabled(true);
    m_who->installEventFilter(this);
    m_whoField = new FormField(tr("Person or group"), m_who);
    m_found->setModel(&question.subjects());
    m_found->setItemDelegate(new SubjectDelegate(m_found));
    m_found->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    //: Accessible name of a list
    m_found->setAccessibleName(tr("People and groups found"));
    m_found->hide();
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    setTextRole(m_status, TextRole::Caption);
    m_status->hide();
    auto *what = new FormField(tr("What should Claude be able to do?"), m_what);
    fillAbilities();

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_ask);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::sm);
    column->addWidget(m_whoField);
    column->addWidget(m_status);
    column->addWidget(m_found);
    column->addSpacing(space::xs);
    column->addWidget(what);
    column->addLayout(buttons);

    connect(m_who, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (!m_question.subject().personId.isEmpty() || !m_question.subject().groupId.isEmpty())
            m_question.clearSubject();
        m_question.search(text);
    });
    connect(m_who, &QLineEdit::returnPressed, this, &QuestionForm::chooseCurrent);
    connect(m_found, &QListView::clicked, this,
            [this](const QModelIndex &index) { m_question.choose(index.row()); });
    connect(m_found, &QListView::activated, this,
            [this](const QModelIndex &index) { m_question.choose(index.row()); });
    connect(m_what, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_question.setColumn(m_what->itemData(index).toInt()); });
    connect(m_ask, &QPushButton::clicked, this, &QuestionForm::asked);
    connect(&question, &Question::searched, this, &QuestionForm::showFound);
    connect(&question, &Question::changed, this, &QuestionForm::showChosen);
    showChosen();
}

void QuestionForm::fillAbilities()
{
    for (const Question::Ability &ability : m_question.abilities())
        m_what->addItem(ability.text, ability.column);
}

void QuestionForm::setAskable(bool askable)
{
    m_ask->setEnabled(askable);
}

void QuestionForm::showFound()
{
    const int rows = m_question.subjects().rowCount();
    m_found->setVisible(rows > 0);
    if (rows > 0) {
        const int shown = qMin(rows, 5);
        m_found->setFixedHeight(m_found->sizeHintForRow(0) * shown + 2 * m_found->frameWidth());
        if (!m_found->currentIndex().isValid())
            m_found->setCurrentIndex(m_question.subjects().index(0, 0));
    }
    QString status;
    if (m_question.searchFailure())
        status = m_question.searchFailure()->headline + QLatin1Char(' ')
                 + m_question.searchFailure()->nextStep;
    else if (m_question.isSearching())
        status = tr("Searching…");
    else if (rows == 0 && !m_who->text().trimmed().isEmpty()
             && m_question.subject().personId.isEmpty() && m_question.subject().groupId.isEmpty())
        status = tr("Nobody and no group has this in the name.");
    m_status->setText(status);
    m_status->setVisible(!status.isEmpty());
}

void QuestionForm::showChosen()
{
    const AccessSubject &subject = m_question.subject();
    if (!subject.personId.isEmpty() || !subject.groupId.isEmpty()) {
        m_who->setText(m_question.subjectName());
        m_found->hide();
        m_status->hide();
        if (m_found->hasFocus())
            m_what->setFocus();
    }
    const int index = m_what->findData(subject.column);
    if (index >= 0)
        m_what->setCurrentIndex(index);
}

void QuestionForm::chooseCurrent()
{
    if (m_found->isVisible())
        m_question.choose(m_found->currentIndex().row());
    else if (m_ask->isEnabled())
        Q_EMIT asked();
}

// The arrow keys walk through what was found while the focus stays in the field.
bool QuestionForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_who && event->type() == QEvent::KeyPress && m_found->isVisible()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_found->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
            const QModelIndex wanted = m_question.subjects().index(row, 0);
            if (wanted.isValid())
                m_found->setCurrentIndex(wanted);
            return true;
        }
        if (key == Qt::Key_Escape) {
            m_question.search({});
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace onbelay::ui
