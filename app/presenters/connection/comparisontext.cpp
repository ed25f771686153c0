#include "presenters/connection/comparisontext.h"

#include "presenters/connection/connectresult.h"
#include "presenters/connection/scopechoice.h"
#include "presenters/language.h"

#include <QCoreApplication>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;
using Weight = ComparisonText::Weight;

namespace {

struct Keys
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonText)
};

QString titlesOf(const Integration &integration, CellMask columns)
{
    QStringList titles;
    for (int index : scopesOf(columns))
        titles.append(integration.scopes[std::size_t(index)].title.in(language()));
    return QLocale().createSeparatedList(titles);
}

Weight weightOf(const KeyComparison &keys)
{
    if (keys.otherAccount)
        return Weight::OtherAccount;
    if (keys.lost != 0)
        return Weight::Less;
    return keys.untested != 0 || keys.unclear != 0 ? Weight::Unclear : Weight::Same;
}

QString headlineOf(const KeyComparison &keys)
{
    switch (weightOf(keys)) {
    case Weight::OtherAccount:
        return Keys::tr("This token belongs to another HubSpot account");
    case Weight::Less:
        return Keys::tr("The new token can do less than the one in use");
    case Weight::Unclear:
        return keys.untested != 0
                   ? Keys::tr("The new token is not proven to do all that the key in use can")
                   : Keys::tr("Whether it can do the same as the key in use cannot be told");
    case Weight::Same:
        return keys.gained == 0 ? Keys::tr("It can do the same as the key in use")
                                : Keys::tr("It can do more than the key in use");
    }
    Q_UNREACHABLE();
}

QString untestedText(const Integration &integration, CellMask columns)
{
    //: %1 is a list such as "Write deals and Read content"
    return Keys::tr("The key in use can do this, and of the new token it was not tested: %1.")
        .arg(titlesOf(integration, columns));
}

void sayLost(QStringList &lines, const KeyComparison &keys, std::optional<int> people,
             const Integration &integration)
{
    if (keys.lost == 0)
        return;
    //: %1 is a list such as "Write deals and Read content"
    lines.append(Keys::tr("Would be lost: %1.").arg(titlesOf(integration, keys.lost)));
    if (keys.hurt.groups == 0)
        lines.append(Keys::tr("No group holds what would be lost."));
    else
        //: %1 is "42 people"
        lines.append(
            Keys::tr("%n group(s) would lose something, with %1:", nullptr, keys.hurt.groups)
                .arg(peopleText(people, keys.hurt.memberships)));
    lines += heldLines(keys.hurt, integration, language());
}

ConnectQuestion aboutAccount(const KeyComparison &keys)
{
    ConnectQuestion question;
    question.headline = Keys::tr("This token belongs to another HubSpot account");
    //: %1 and %2 are account numbers
    question.text = Keys::tr("Connected is account %1; the token is of account %2. Every group "
                             "would work with the other account's data from now on.")
                        .arg(keys.presentAccount, keys.newAccount);
    //: Button that goes on in spite of a warning
    question.confirm = Keys::tr("Switch the account");
    return question;
}

ConnectQuestion aboutScopes(const KeyComparison &keys, std::optional<int> people,
                            const Integration &integration)
{
    ConnectQuestion question;
    question.headline = Keys::tr("The new token can do less than the one in use");
    if (keys.hurt.groups == 0)
        question.text = Keys::tr("No group holds what would be lost.");
    else
        //: %1 is "42 people"
        question.text = Keys::tr("%n group(s) would lose something, with %1. Their ticks stay, but "
                                 "have no effect until a token holds these scopes again.",
                                 nullptr, keys.hurt.groups)
                            .arg(peopleText(people, keys.hurt.memberships));
    if (keys.untestedWrites != 0) // one answer serves both, so that nobody is asked twice
        question.text += u' ' + untestedText(integration, keys.untestedWrites);
    question.items = heldLines(keys.hurt, integration, language());
    //: Button that goes on in spite of a warning
    question.confirm = Keys::tr("Store it anyway");
    return question;
}

ConnectQuestion aboutProof(const KeyComparison &keys, const Integration &integration)
{
    ConnectQuestion question;
    question.headline = Keys::tr("The new token is not proven to write");
    question.text = untestedText(integration, keys.untestedWrites) + u' '
                    + Keys::tr("HubSpot did not list its scopes, and writing cannot be tried "
                               "without changing your data. Checking again later may tell.");
    if (keys.doubtful.groups > 0)
        //: %1 is "42 people"
        question.text += u' '
                         + Keys::tr("%n group(s) with %1 lose it if the new token lacks it.",
                                    nullptr, keys.doubtful.groups)
                               .arg(peopleText(std::nullopt, keys.doubtful.memberships));
    question.items = heldLines(keys.doubtful, integration, language());
    //: Button that goes on in spite of a warning
    question.confirm = Keys::tr("Store it unproven");
    return question;
}

} // namespace

ComparisonText comparisonText(const KeyComparison &keys, std::optional<int> people,
                              const Integration &integration)
{
    ComparisonText text{weightOf(keys), headlineOf(keys), {}};
    if (keys.otherAccount)
        //: %1 and %2 are account numbers
        text.lines.append(Keys::tr("Connected is account %1; the token is of account %2.")
                              .arg(keys.presentAccount, keys.newAccount));
    else if (!keys.presentAccount.isEmpty() && !keys.newAccount.isEmpty())
        //: %1 is an account number
        text.lines.append(
            Keys::tr("The same HubSpot account as now (%1).").arg(keys.presentAccount));
    sayLost(text.lines, keys, people, integration);
    if (keys.untested != 0)
        text.lines.append(untestedText(integration, keys.untested));
    if (keys.gained != 0)
        //: %1 is a list such as "Write deals and Read content"
        text.lines.append(Keys::tr("Would be gained: %1.").arg(titlesOf(integration, keys.gained)));
    if (keys.unclear != 0)
        //: %1 is a list such as "Write deals and Read content"
        text.lines.append(Keys::tr("Cannot be compared, because it is not known of both: %1.")
                              .arg(titlesOf(integration, keys.unclear)));
    return text;
}

ConnectQuestion connectQuestion(ConnectQuestion::Kind kind, const KeyComparison &keys,
                                std::optional<int> people, const Integration &integration)
{
    using Kind = ConnectQuestion::Kind;
    ConnectQuestion question = kind == Kind::OtherAccount ? aboutAccount(keys)
                               : kind == Kind::ScopesLost ? aboutScopes(keys, people, integration)
                                                          : aboutProof(keys, integration);
    question.kind = kind;
    return question;
}

} // namespace onbelay
