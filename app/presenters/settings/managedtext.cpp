#include "presenters/settings/managedtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ManagedText
{
    Q_DECLARE_TR_FUNCTIONS(ManagedText)
};

QString lineFor(const ManagedProblem &problem)
{
    using What = ManagedProblem::What;
    switch (problem.what) {
    case What::UnknownKey:
        //: %1 is the name of a setting
        return ManagedText::tr("\"%1\" is not a setting.").arg(problem.key);
    case What::WrongType:
        //: %1 is the name of a setting
        return ManagedText::tr("\"%1\" is of the wrong type.").arg(problem.key);
    case What::OutOfRange:
        //: %1 is the name of a setting
        return ManagedText::tr("\"%1\" has a value that cannot be used.").arg(problem.key);
    case What::Unreadable:
        return ManagedText::tr("The file cannot be read, so nothing in it counts.");
    case What::NotJson:
        return ManagedText::tr("The file is not a JSON object, so nothing in it counts.");
    case What::Unsafe:
        return ManagedText::tr(
            "Users other than root can write to the file or its folder, so nothing in "
            "it counts.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString fixedByAdministrator(const ManagedSettings &managed)
{
    //: %1 is the path of a file
    return ManagedText::tr("Set by your administrator in %1.").arg(managed.place);
}

QString managedProblems(const ManagedSettings &managed)
{
    if (managed.problems.empty())
        return {};
    //: %1 is the path of a file
    QStringList lines{
        ManagedText::tr("Tell your administrator: something in %1 is wrong.").arg(managed.place)};
    for (const ManagedProblem &problem : managed.problems)
        lines << lineFor(problem);
    return lines.join(u'\n');
}

QString certificateLine(const CertificateFacts &facts)
{
    const QString until = QLocale().toString(facts.validTo.date(), QLocale::LongFormat);
    if (facts.validTo < QDateTime::currentDateTimeUtc())
        //: %1 is whom a certificate is for, %2 a date
        return ManagedText::tr("%1, expired on %2").arg(facts.subject, until);
    //: %1 is whom a certificate is for, %2 a date
    return ManagedText::tr("%1, valid until %2").arg(facts.subject, until);
}

} // namespace onbelay
