// A guide file: what parses keeps every promise that the rest of the console relies on.
#include "targets.h"

#include "catalog/integration.h"

#include <algorithm>

namespace onbelay::fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

void checkScope(const Integration &guide, std::size_t index)
{
    const Scope &scope = guide.scopes[index];
    promise(!scope.id.isEmpty() && !scope.title.in(u"de"_s).isEmpty(), "a scope has its words");
    promise(!scope.ask.empty() && !scope.satisfiedBy.empty(), "a scope asks for something");
    promise(!isSatisfied(scope, {}), "a token without scopes holds nothing");
    const QStringList lacking = missingVendorScopes(scope, {});
    promise(isSatisfied(scope, lacking), "what is missing is enough");
    for (const int implied : scope.implies) {
        promise(implied >= 0 && implied < int(guide.scopes.size()) && implied != int(index),
                "an implied scope is another one");
        for (const int further : guide.scopes[std::size_t(implied)].implies)
            promise(std::find(scope.implies.begin(), scope.implies.end(), further)
                        != scope.implies.end(),
                    "implications are closed");
    }
}

void checkGuide(const Integration &guide)
{
    promise(!guide.scopes.empty() && guide.scopes.size() <= 63, "a row has 1 to 63 scopes");
    std::vector<int> all;
    for (std::size_t i = 0; i < guide.scopes.size(); ++i) {
        checkScope(guide, i);
        all.push_back(int(i));
    }
    promise(!vendorScopesFor(guide, all).isEmpty(), "there is something to ask for");
    promise(guide.apiBase.scheme() == u"https"_s, "tokens are proven over https");
    promise(!guide.doors.empty(), "there is a way to a credential");
    for (const Door &door : guide.doors) {
        promise(!door.steps.empty(), "a door has steps");
        for (const GuideStep &step : door.steps)
            promise(step.open.isEmpty() || step.open.scheme() == u"https"_s,
                    "only https pages are opened");
    }
    for (const Preset &preset : guide.presets) {
        for (const int scope : preset.scopes)
            promise(scope >= 0 && scope < int(guide.scopes.size()), "a preset names scopes");
    }
    for (const ReadProbe &probe : guide.probes) {
        promise(guide.scopeIndex(probe.scope) >= 0 && !probe.paths.isEmpty(),
                "a probe proves a scope");
        for (const QString &path : probe.paths) {
            // As the client makes an address of it: the host must stay what it was.
            QUrl url(guide.apiBase);
            url.setPath(guide.apiBase.path() + path.section(u'?', 0, 0));
            url.setQuery(path.section(u'?', 1));
            promise(url.host() == guide.apiBase.host(), "a probe asks the same host");
        }
    }
}

} // namespace

void guide(QByteArrayView input)
{
    const auto parsed = parseIntegration(input.toByteArray());
    if (parsed)
        checkGuide(*parsed);
    else
        promise(!parsed.error().what.isEmpty(), "an error says what is wrong");
}

} // namespace onbelay::fuzz
