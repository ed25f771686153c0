#include "presenters/diagnostics/supportpresenter.h"

#include "platform/savefile.h"
#include "presenters/diagnostics/findingtext.h"
#include "presenters/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QSysInfo>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString addressKey = u"support/address"_s;
constexpr qsizetype longestMailto = 2000; // characters; Outlook takes 2,083

QString utc(const QDateTime &at)
{
    return at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC"_s;
}

// RFC 6068: percent-encoded, lines end in CR LF.
QByteArray encoded(QString text)
{
    return QUrl::toPercentEncoding(text.replace(u"\n"_s, u"\r\n"_s));
}

} // namespace

SupportPresenter::SupportPresenter(Profile &profile, const Integration &integration,
                                   StandIns &standIns, const QString &server, Opener opener,
                                   QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_integration(integration)
    , m_standIns(standIns)
    , m_server(server)
    , m_opener(std::move(opener))
{
}

bool SupportPresenter::begin(const BundleRun &run)
{
    m_standIns.setDisclosed({});
    const auto support = supportCaseOf(run, m_integration, m_standIns);
    if (!support)
        return false;
    m_subject = subjectOf(*support);
    m_body = bodyOf(*support);
    return true;
}

QString SupportPresenter::subjectOf(const SupportCase &support) const
{
    if (!support.worst)
        //: Subject of a message to support
        return tr("On Belay Console: a question");
    QString sentence = findingText(*support.worst, m_integration).sentence.left(120);
    while (sentence.endsWith(u'.'))
        sentence.chop(1);
    //: Subject of a message; %1 is what was found, %2 a code such as keyRejected
    return tr("On Belay Console: %1 (%2)").arg(sentence, codeName(support.worst->code));
}

void SupportPresenter::beginPlain()
{
    m_standIns.setDisclosed({}); // what a bundle was let to tell is not let into a message
    m_subject = subjectOf({});
    m_body =
        QStringList{//: In a message to support, to be replaced by whoever writes it
                    tr("[What did you expect, and what happened instead?]"),
                    {}}
            .join(u'\n')
        + u'\n' + versionLines().join(u'\n') + u'\n';
}

QString SupportPresenter::bodyOf(const SupportCase &support) const
{
    QStringList lines{//: In a message to support, to be replaced by whoever writes it
                      tr("[What did you expect, and what happened instead?]"),
                      {},
                      //: A heading in a message to support
                      tr("WHAT IS WRONG")};
    if (support.worst)
        lines << findingText(*support.worst, m_integration).sentence
              //: In a message to support; %1 is a code such as keyRejected
              << tr("Category: %1").arg(codeName(support.worst->code));
    else
        //: In a message to support
        lines << tr("Every check passed.");
    const auto symptom =
        std::find_if(m_integration.symptoms.begin(), m_integration.symptoms.end(),
                     [&support](const Symptom &each) { return each.id == support.symptom; });
    if (symptom != m_integration.symptoms.end())
        //: In a message to support; %1 is a symptom in the guide's words
        lines.append(tr("Symptom: %1").arg(symptom->title.in(language())));
    //: In a message to support; %1 is a date and time
    lines.append(tr("When: %1").arg(utc(support.at)));
    if (!support.requestId().isEmpty())
        lines.append((support.worst && support.worst->ofHubSpot
                          //: In a message to support; %1 is an id
                          ? tr("HubSpot correlation id: %1")
                          //: In a message to support; %1 is an id
                          : tr("Request id: %1"))
                         .arg(support.requestId()));
    //: In a message to support; %1 is an id
    lines.append(tr("Run: %1").arg(support.runId));
    lines.append(QString());
    lines.append(stepLines(support));
    lines.append(QString());
    lines.append(versionLines());
    lines.append(QString());
    lines.append(tr("Names are replaced by stand-ins such as group-01; in a support bundle of the "
                    "same session they mean the same."));
    return lines.join(u'\n') + u'\n';
}

QStringList SupportPresenter::stepLines(const SupportCase &support) const
{
    //: A heading in a message to support
    QStringList lines{tr("WHAT WAS CHECKED")};
    for (const Finding &step : support.steps) {
        const FindingText text = findingText(step, m_integration);
        //: In a message to support; %1 is passed or failed, %2 what was checked, %3 its code
        lines.append(tr("- %1: %2 (%3)")
                         .arg(onbelay::verdictText(step.verdict), text.title, codeName(step.code)));
        const bool wrong =
            step.verdict == CheckVerdict::Failed || step.verdict == CheckVerdict::Warning;
        if (wrong)
            lines.append(u"    "_s + text.sentence);
    }
    if (support.pressed.empty())
        return lines;
    lines.append(QString());
    //: A heading in a message to support
    lines.append(tr("WHAT WAS TRIED"));
    for (const PressedRepair &pressed : support.pressed)
        //: In a message to support; %1 is a button, %2 a date and time
        lines.append(tr("- “%1”, %2").arg(repairText(pressed.repair), utc(pressed.at)));
    return lines;
}

QStringList SupportPresenter::versionLines() const
{
    //: A heading in a message to support
    return {tr("VERSIONS"),
            //: In a message to support; %1 is a version, %2 a date
            tr("Console %1, guide %2")
                .arg(QCoreApplication::applicationVersion(), m_integration.revision.text()),
            u"Qt "_s + QString::fromLatin1(qVersion()) + u", "_s + QSysInfo::prettyProductName()
                + u", "_s + QSysInfo::currentCpuArchitecture(),
            //: In a message to support; %1 is a host
            tr("Server: %1").arg(m_standIns.host(m_server))};
}

QString SupportPresenter::recipient() const
{
    return m_profile.setting(addressKey).toString();
}

QString SupportPresenter::recipientProblem(const QString &recipient) const
{
    static const QRegularExpression address(u"^[^\\s@,;<>\"]+@[^\\s@,;<>\"]+$"_s);
    const QString plain = recipient.trimmed();
    return plain.isEmpty() || address.match(plain).hasMatch()
               ? QString()
               : tr("This is not one mail address, such as name@example.com.");
}

void SupportPresenter::remember(const QString &recipient)
{
    const QString plain = recipient.trimmed();
    if (!plain.isEmpty() && recipientProblem(plain).isEmpty())
        m_profile.setSetting(addressKey, plain);
}

QString SupportPresenter::asText(const Message &message)
{
    QString text;
    if (!message.recipient.trimmed().isEmpty())
        //: Before a mail address, in a message that is kept as a text
        text += tr("To: %1").arg(message.recipient.trimmed()) + u'\n';
    //: Before the subject, in a message that is kept as a text
    return text + tr("Subject: %1").arg(message.subject) + u"\n\n"_s + message.body;
}

QUrl SupportPresenter::asMailto(const Message &message)
{
    const QByteArray head = "mailto:" + QUrl::toPercentEncoding(message.recipient.trimmed(), "@")
                            + "?subject=" + encoded(message.subject.left(200)) + "&body=";
    QByteArray body = encoded(message.body);
    if (head.size() + body.size() > longestMailto) {
        const QByteArray rest =
            encoded(tr("[Cut here: the mail program takes no more. The whole text can be copied "
                       "or saved in the console.]"));
        const QStringList lines = message.body.split(u'\n');
        body.clear();
        for (const QString &line : lines) {
            const QByteArray next = encoded(line + u'\n');
            if (head.size() + body.size() + next.size() + rest.size() > longestMailto)
                break;
            body += next;
        }
        body += rest;
    }
    return QUrl::fromEncoded(head + body, QUrl::StrictMode);
}

QString SupportPresenter::suggestedName() const
{
    return u"onbelay-support-message.txt"_s;
}

void SupportPresenter::openMail(const Message &message)
{
    remember(message.recipient);
    if (!m_opener(asMailto(message)))
        Q_EMIT said(tr("No mail program could be opened. Copy the text, or save it to a file."));
    else
        Q_EMIT said(tr("Handed to your mail program. Nothing is sent until you send it there."));
}

void SupportPresenter::save(const QString &path, const Message &message)
{
    remember(message.recipient);
    const std::optional<FileFault> fault =
        saveFile(path, asText(message).toUtf8(), Readers::OwnerOnly);
    const QString file = QDir::toNativeSeparators(path);
    //: %1 is a file
    Q_EMIT said(!fault ? tr("Saved as %1.").arg(file)
                       //: %1 is a file, %2 the system's reason
                       : tr("%1 could not be saved: %2.").arg(file, fault->words));
}

} // namespace onbelay
