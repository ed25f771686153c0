#include "presenters/diagnostics/findingtext.h"

#include "presenters/diagnostics/findingwords.h"
#include "presenters/language.h"
#include "presenters/words/dates.h"
#include "presenters/words/failuretext.h"

#include <QLocale>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

FindingWords wordsOf(const Finding &finding, const Integration &integration)
{
    for (const FindingWords &words :
         {reasonWords(finding, integration), serverWords(finding), keyWords(finding),
          scopeWords(finding, integration), keyHistoryWords(finding),
          groupWords(finding, integration), verdictWords(finding), hostWords(finding),
          computerWords(finding)}) {
        if (!words.sentence.isEmpty())
            return words;
    }
    return {};
}

Peer peerOf(const Finding &finding)
{
    if (finding.check == "keychain"_L1)
        return Peer::Keychain;
    if (finding.check.startsWith("store."_L1))
        return Peer::LocalStore;
    return finding.ofHubSpot ? Peer::HubSpot : Peer::OnBelay;
}

// What is known of an answer that was as it should be.
QString answeredAt(const Finding &finding)
{
    const QString time = clockText(finding.at);
    if (finding.verdict == CheckVerdict::NotTested)
        //: %1 is a time of day
        return FindingWords::tr("Checked at %1").arg(time);
    return finding.ofHubSpot
               //: %1 is a time of day
               ? FindingWords::tr("HubSpot answered On Belay at %1").arg(time)
               //: %1 is a time of day
               : FindingWords::tr("On Belay answered at %1").arg(time);
}

} // namespace

FindingText findingText(const Finding &finding, const Integration &integration)
{
    FindingText text;
    text.title = checkTitle(finding.check);
    const FindingWords words = wordsOf(finding, integration);
    text.sentence = words.sentence;
    text.nextStep = words.nextStep;
    if (finding.failure) {
        text.correlationId = finding.failure->requestId; // shown beside it, to be copied
        Failure shown = *finding.failure;
        shown.requestId.clear();
        text.evidence = failureText(shown, peerOf(finding)).evidence;
    }
    if (const QString more = environmentEvidence(finding); !more.isEmpty())
        text.evidence = text.evidence.isEmpty() ? more : QString(text.evidence + u'\n' + more);
    if (text.evidence.isEmpty() && finding.isFinal() && finding.at.isValid())
        text.evidence = answeredAt(finding);
    return text;
}

QString nameList(const QStringList &names, int most)
{
    if (names.size() <= most)
        return QLocale().createSeparatedList(names);
    const int more = int(names.size()) - most;
    //: %1 is a list of names, %n counts those that are left out
    return FindingWords::tr("%1 and %n more", nullptr, more)
        .arg(names.mid(0, most).join(QStringLiteral(", ")));
}

QString scopeTitle(const QString &id, const Integration &integration)
{
    const int index = integration.scopeIndex(id);
    if (index < 0)
        return id;
    const QString title = integration.scopes[std::size_t(index)].title.in(language());
    return title.isEmpty() ? id : title;
}

QString localTime(const QString &iso)
{
    return dateTimeText(QDateTime::fromString(iso, Qt::ISODate));
}

FindingWords reasonWords(const Finding &finding, const Integration &integration)
{
    const QString argument = finding.arguments.value(0);
    switch (finding.code) {
    case FindingCode::Waiting:
        return {FindingWords::tr("This check has not been made yet."), {}};
    case FindingCode::Cancelled:
        return {FindingWords::tr("You stopped the run before this check was done."),
                FindingWords::tr("Run the checks again.")};
    case FindingCode::NoAnswer: {
        if (!finding.failure)
            return {FindingWords::tr("What this check rests on could not be asked."),
                    FindingWords::tr("Repair the first broken link, then run the checks again.")};
        const FailureText failure =
            failureText(*finding.failure, finding.ofHubSpot ? Peer::HubSpot : Peer::OnBelay);
        //: %1 is a headline such as "The server cannot be reached"
        return {FindingWords::tr("There was no usable answer: %1").arg(failure.headline),
                failure.nextStep};
    }
    case FindingCode::NoKey:
        //: %1 is HubSpot
        return {FindingWords::tr("No %1 key is stored, so there is nothing to test.")
                    .arg(integration.name),
                {}};
    case FindingCode::OnlyAdmins:
        if (argument.isEmpty())
            return {FindingWords::tr("Only administrators can have the stored key tested."),
                    FindingWords::tr("Ask an administrator to run this check.")};
        //: %1 is a date and time
        return {FindingWords::tr("Only administrators can have the stored key tested. The last "
                                 "test, on %1, is too old to rely on.")
                    .arg(localTime(argument)),
                FindingWords::tr("Ask an administrator to run this check.")};
    case FindingCode::QuestionNeeded:
        return {FindingWords::tr("This depends on who is asking and what Claude should do."),
                FindingWords::tr("Choose a person or a group, and an ability, above.")};
    case FindingCode::RowsNotLoaded:
        return {FindingWords::tr("The groups have not been loaded."),
                FindingWords::tr("Open Permissions and reload the groups.")};
    case FindingCode::UnknownCheck:
        return {FindingWords::tr("The guide asks for a check that this version does not have."),
                FindingWords::tr("Update the console.")};
    default:
        return {};
    }
}

} // namespace onbelay
