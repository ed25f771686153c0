#include "catalog/integration.h"
#include "catalog/jsonreader.h"

#include <QJsonDocument>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int fileFormat = 1;
constexpr int mostScopes = 63; // with Access, a row of 64 bits

ScopeAccess readAccess(const JsonNode &node)
{
    const QString text = node.text();
    if (text == "readWrite"_L1)
        return ScopeAccess::ReadWrite;
    if (text != "readOnly"_L1)
        node.complain(u"readOnly or readWrite is due"_s);
    return ScopeAccess::ReadOnly;
}

Scope readScope(const JsonNode &node)
{
    Scope scope;
    scope.id = node["id"_L1].text();
    scope.object = node["object"_L1].text();
    scope.objectTitle = node["objectTitle"_L1].localized();
    scope.title = node["title"_L1].localized();
    scope.ability = node["ability"_L1].localized();
    scope.access = readAccess(node["access"_L1]);
    node["ask"_L1].each([&scope](const JsonNode &ask) {
        scope.ask.push_back({ask["name"_L1].text(), ask["reason"_L1].localized()});
    });
    if (scope.ask.empty())
        node["ask"_L1].complain(u"is empty"_s);
    node["satisfiedBy"_L1].each([&scope](const JsonNode &alternative) {
        scope.satisfiedBy.push_back(alternative.texts());
    });
    // An empty list would mean that every token holds the scope.
    if (scope.satisfiedBy.empty())
        node["satisfiedBy"_L1].complain(u"is empty"_s);
    if (node.has("note"_L1))
        scope.note = node["note"_L1].localized();
    return scope;
}

GuideStep readStep(const JsonNode &node)
{
    GuideStep step;
    step.id = node["id"_L1].text();
    step.title = node["title"_L1].localized();
    step.body = node["body"_L1].localized();
    if (node.has("menuPaths"_L1)) {
        node["menuPaths"_L1].each(
            [&step](const JsonNode &path) { step.menuPaths.push_back(path.localized()); });
    }
    if (node.has("open"_L1))
        step.open = node["open"_L1].httpsUrl();
    if (node.has("drawing"_L1))
        step.drawing = node["drawing"_L1].text();
    return step;
}

Door readDoor(const JsonNode &node)
{
    Door door;
    door.id = node["id"_L1].text();
    door.title = node["title"_L1].localized();
    door.summary = node["summary"_L1].localized();
    if (node.has("rotation"_L1))
        door.rotation = node["rotation"_L1].localized();
    node["steps"_L1].each([&door](const JsonNode &step) { door.steps.push_back(readStep(step)); });
    if (door.steps.empty())
        node["steps"_L1].complain(u"is empty"_s);
    return door;
}

ReadProbe readProbe(const JsonNode &node, const Integration &integration)
{
    ReadProbe probe;
    probe.scope = node["scope"_L1].text();
    if (integration.scopeIndex(probe.scope) < 0)
        node["scope"_L1].complain(u"no such scope"_s);
    node["paths"_L1].each([&probe](const JsonNode &path) {
        probe.paths.append(path.text());
        // A second slash would make the next word the host.
        if (!probe.paths.constLast().startsWith(u'/') || probe.paths.constLast().startsWith(u"//"))
            path.complain(u"a path that begins with one / is due"_s);
    });
    if (probe.paths.isEmpty())
        node["paths"_L1].complain(u"is empty"_s);
    if (node.has("expectsArray"_L1))
        probe.expectsArray = node["expectsArray"_L1].flag();
    return probe;
}

Symptom readSymptom(const JsonNode &node)
{
    return {node["id"_L1].text(), node["title"_L1].localized(), node["advice"_L1].localized(),
            node["checks"_L1].texts()};
}

Announcement readAnnouncement(const JsonNode &node)
{
    return {node["date"_L1].date(), node["text"_L1].localized(), node["source"_L1].httpsUrl()};
}

// Ids stand for positions; an id that occurs twice cannot be referred to.
int positionOf(const JsonNode &node, const std::vector<Scope> &scopes)
{
    const QString id = node.text();
    const auto isIt = [&id](const Scope &scope) {
        return scope.id == id;
    };
    const auto found = std::find_if(scopes.begin(), scopes.end(), isIt);
    if (found == scopes.end()) {
        node.complain(u"no such scope"_s);
        return 0;
    }
    if (std::any_of(found + 1, scopes.end(), isIt))
        node.complain(u"there are several scopes of this id"_s);
    return int(found - scopes.begin());
}

void addImplied(const std::vector<Scope> &scopes, int position, std::vector<int> &all)
{
    for (const int next : scopes[std::size_t(position)].implies) {
        if (std::find(all.begin(), all.end(), next) != all.end())
            continue;
        all.push_back(next);
        addImplied(scopes, next, all);
    }
}

// Fills Scope::implies, closed: what is implied by the implied is implied too.
void readImplications(const JsonNode &list, std::vector<Scope> &scopes)
{
    int position = 0;
    list.each([&](const JsonNode &node) {
        Scope &scope = scopes[std::size_t(position++)];
        if (!node.has("implies"_L1))
            return;
        node["implies"_L1].each(
            [&](const JsonNode &each) { scope.implies.push_back(positionOf(each, scopes)); });
    });
    std::vector<std::vector<int>> closed(scopes.size());
    for (std::size_t i = 0; i < scopes.size(); ++i) {
        addImplied(scopes, int(i), closed[i]);
        std::sort(closed[i].begin(), closed[i].end());
        if (std::binary_search(closed[i].begin(), closed[i].end(), int(i)))
            list.complain(u"%1 implies itself"_s.arg(scopes[i].id));
    }
    for (std::size_t i = 0; i < scopes.size(); ++i)
        scopes[i].implies = closed[i];
}

// After the scopes, which it names. An empty list of scopes is a preset that takes all away.
Preset readPreset(const JsonNode &node, const Integration &integration)
{
    Preset preset;
    preset.id = node["id"_L1].text();
    preset.title = node["title"_L1].localized();
    preset.description = node["description"_L1].localized();
    preset.access = node["access"_L1].flag();
    node["scopes"_L1].each([&](const JsonNode &each) {
        preset.scopes.push_back(positionOf(each, integration.scopes));
    });
    for (const Preset &other : integration.presets) {
        if (other.id == preset.id)
            node["id"_L1].complain(u"there is a preset of this id already"_s);
    }
    return preset;
}

GuideRevision readRevision(const JsonNode &node)
{
    const std::optional<GuideRevision> revision = GuideRevision::fromText(node.text());
    if (!revision)
        node.complain(u"a revision as 2026-11-24.1 is due"_s);
    return revision.value_or(GuideRevision());
}

Integration readIntegration(const JsonNode &root)
{
    Integration result;
    if (root["format"_L1].number() != fileFormat)
        root["format"_L1].complain(u"only format 1 is known"_s);
    result.id = root["id"_L1].text();
    result.revision = readRevision(root["revision"_L1]);
    result.name = root["name"_L1].text();
    result.category = root["category"_L1].localized();
    result.connectionLevel = root["connectionLevel"_L1].localized();
    result.summary = root["summary"_L1].localized();
    result.apiBase = root["apiBase"_L1].httpsUrl();

    const JsonNode scopes = root["scopes"_L1];
    scopes.each([&result](const JsonNode &node) { result.scopes.push_back(readScope(node)); });
    if (result.scopes.empty() || result.scopes.size() > mostScopes)
        scopes.complain(u"1 to 63 scopes are due"_s);
    else
        readImplications(scopes, result.scopes);
    root["doors"_L1].each(
        [&result](const JsonNode &node) { result.doors.push_back(readDoor(node)); });
    if (result.doors.empty())
        root["doors"_L1].complain(u"is empty"_s);
    root["probes"_L1].each(
        [&result](const JsonNode &node) { result.probes.push_back(readProbe(node, result)); });
    root["symptoms"_L1].each(
        [&result](const JsonNode &node) { result.symptoms.push_back(readSymptom(node)); });
    root["announcements"_L1].each([&result](const JsonNode &node) {
        result.announcements.push_back(readAnnouncement(node));
    });
    if (root.has("presets"_L1)) {
        root["presets"_L1].each([&result](const JsonNode &node) {
            result.presets.push_back(readPreset(node, result));
        });
    }
    return result;
}

} // namespace

tl::expected<Integration, CatalogError> parseIntegration(const QByteArray &json)
{
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
    if (syntax.error != QJsonParseError::NoError) {
        return tl::unexpected(CatalogError{u"byte %1"_s.arg(syntax.offset), syntax.errorString()});
    }
    std::optional<CatalogError> error;
    const QJsonValue root =
        document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
    Integration result = readIntegration(JsonNode(root, {}, error));
    if (error)
        return tl::unexpected(*error);
    return result;
}

} // namespace onbelay
