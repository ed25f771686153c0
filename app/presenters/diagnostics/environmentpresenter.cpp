#include "presenters/diagnostics/environmentpresenter.h"

#include "diagnostics/environmentids.h"
#include "presenters/language.h"

#include <QAccessible>
#include <QFont>
#include <QGuiApplication>
#include <QLocale>
#include <QScreen>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

EnvironmentPresenter::EnvironmentPresenter(const EnvironmentSubject &subject,
                                           const Integration &integration, QObject *parent)
    : QObject(parent)
    , m_integration(integration)
    , m_run(subject)
{
    makeGroups(subject);
    connect(&m_run, &EnvironmentRun::findingChanged, this, [this](int index) {
        Q_EMIT rowChanged(index);
        Q_EMIT stateChanged();
    });
    connect(&m_run, &EnvironmentRun::finished, this, &EnvironmentPresenter::stateChanged);
    connect(&m_run, &EnvironmentRun::finished, this, &EnvironmentPresenter::finished);
}

EnvironmentPresenter::~EnvironmentPresenter() = default;

void EnvironmentPresenter::makeGroups(const EnvironmentSubject &subject)
{
    const auto at = [](const QString &check) {
        return int(environment::checkIds().indexOf(check));
    };
    const int computer = at(environment::clockId);
    const int program = at(environment::versionsId);
    //: Heading; %1 is a host name
    m_groups = {{tr("The way to On Belay: %1").arg(subject.server.host()), 0, hostLinkCount},
                //: Heading; %1 is HubSpot, %2 a host name
                {tr("The way to %1: %2").arg(m_integration.name, subject.hubspot.host()),
                 hostLinkCount, hostLinkCount},
                //: Heading
                {tr("This computer"), computer, program - computer},
                //: Heading
                {tr("The program and its window"), program, rowCount() - program}};
}

EnvironmentPresenter::Row EnvironmentPresenter::row(int index) const
{
    const Finding &finding = m_run.findings()[std::size_t(index)];
    Row row;
    row.text = findingText(finding, m_integration);
    row.verdict = finding.verdict;
    row.verdictText = verdictText(finding.verdict);
    row.repair = finding.repair;
    row.repairText = repairText(finding.repair);
    row.duration = finding.duration;
    return row;
}

EnvironmentPresenter::Summary EnvironmentPresenter::summary() const
{
    return m_hasRun ? summaryOf(m_run.findings(), m_run.isRunning(), m_run.duration()) : Summary();
}

std::vector<ReportSection> EnvironmentPresenter::sections() const
{
    std::vector<ReportSection> sections;
    for (const Group &group : m_groups) {
        const auto first = m_run.findings().begin() + group.first;
        sections.push_back({group.title, {first, first + group.count}});
    }
    return sections;
}

QString EnvironmentPresenter::report() const
{
    return reportText(sections(), m_integration);
}

void EnvironmentPresenter::run(const DisplayFacts &display, const QString &newestGuide)
{
    m_hasRun = true;
    m_run.setDisplay(display);
    m_run.setNewestGuide(newestGuide);
    m_run.start();
    Q_EMIT stateChanged();
}

void EnvironmentPresenter::repair(int index)
{
    const Repair wanted = m_run.findings()[std::size_t(index)].repair;
    if (wanted == Repair::Retry || wanted == Repair::CheckNow)
        Q_EMIT runRequested();
    else if (wanted != Repair::None)
        Q_EMIT repairRequested(wanted);
}

DisplayFacts displayFacts(const QString &theme)
{
    DisplayFacts facts;
    facts.platform = QGuiApplication::platformName();
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens) {
        const QSize pixels = screen->size() * screen->devicePixelRatio();
        facts.screens << u"%1×%2 @ %3"_s.arg(pixels.width())
                             .arg(pixels.height())
                             .arg(screen->devicePixelRatio());
    }
    facts.assistive = QAccessible::isActive();
    facts.theme = theme;
    facts.language = language();
    facts.rightToLeft = QGuiApplication::isRightToLeft();
    facts.points = QGuiApplication::font().pointSizeF();
    return facts;
}

} // namespace onbelay
