#include "presenters/permissions/presetfile.h"

#include "net/problem.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <optional>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int fileFormat = 1;
constexpr qint64 largestFile = 1024 * 1024; // bytes; fifty presets take some 100 kB at most
constexpr QFile::Permissions ownerFile = QFile::ReadOwner | QFile::WriteOwner;

std::optional<OwnPreset> readPreset(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    OwnPreset preset{object.value("name"_L1).toString(), {}};
    if (preset.name.isEmpty() || preset.name != cleanPresetName(preset.name)
        || preset.name.toUcs4().size() > longestPresetName || !object.value("columns"_L1).isArray())
        return std::nullopt;
    const QJsonArray columns = object.value("columns"_L1).toArray();
    for (const QJsonValue &column : columns) {
        if (!column.isString())
            return std::nullopt;
        preset.columns.append(column.toString());
    }
    return preset;
}

std::optional<std::vector<OwnPreset>> readPresets(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonArray list = root.value("presets"_L1).toArray();
    if (root.value("format"_L1).toInt() != fileFormat || !root.value("presets"_L1).isArray()
        || std::size_t(list.size()) > mostOwnPresets)
        return std::nullopt;
    std::vector<OwnPreset> presets;
    for (const QJsonValue &value : list) {
        std::optional<OwnPreset> preset = readPreset(value);
        if (!preset || findPreset(presets, preset->name) >= 0)
            return std::nullopt;
        presets.push_back(std::move(*preset));
    }
    return presets;
}

QByteArray jsonOf(const std::vector<OwnPreset> &presets)
{
    QJsonArray list;
    for (const OwnPreset &preset : presets)
        list.append(QJsonObject{{u"name"_s, preset.name},
                                {u"columns"_s, QJsonArray::fromStringList(preset.columns)}});
    return QJsonDocument(QJsonObject{{u"format"_s, fileFormat}, {u"presets"_s, list}}).toJson();
}

} // namespace

QString cleanPresetName(const QString &text)
{
    return plainText(text, text.size() + 1); // how long it is, is for others to judge
}

bool isSamePresetName(const QString &a, const QString &b)
{
    return a.normalized(QString::NormalizationForm_C)
               .compare(b.normalized(QString::NormalizationForm_C), Qt::CaseInsensitive)
           == 0;
}

int findPreset(const std::vector<OwnPreset> &presets, const QString &name)
{
    const auto found =
        std::find_if(presets.begin(), presets.end(), [&name](const OwnPreset &preset) {
            return isSamePresetName(preset.name, name);
        });
    return found == presets.end() ? -1 : int(found - presets.begin());
}

PresetFile::PresetFile(const QString &folder, const QString &integrationId)
    : m_path(folder + u"/presets-"_s + integrationId + u".json"_s)
{
}

Expected<std::vector<OwnPreset>> PresetFile::read() const
{
    const QFileInfo info(m_path);
    if (!info.exists() && !info.isSymLink())
        return std::vector<OwnPreset>();
    QFile file(m_path);
    // Opening a pipe would wait for its other end.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return failed(FailureKind::StoreDenied, m_path);
    const QByteArray json = file.read(largestFile + 1);
    if (file.error() != QFile::NoError)
        return failed(FailureKind::StoreDenied, m_path);
    auto presets = json.size() > largestFile ? std::nullopt : readPresets(json);
    if (!presets)
        return failed(FailureKind::StoreDamaged, m_path);
    return std::move(*presets);
}

Expected<void> PresetFile::write(const std::vector<OwnPreset> &presets) const
{
    const auto held = read();
    if (!held && held.error().kind != FailureKind::StoreDamaged)
        return failed(held.error());
    if (!held && !moveAside())
        return failed(FailureKind::StoreDenied, m_path);
    QSaveFile file(m_path);
    const QByteArray json = jsonOf(presets);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerFile)
        || file.write(json) != json.size() || !file.commit())
        return failed(FailureKind::StoreDenied, m_path);
    return {};
}

// Somebody may still get back by hand what is in it.
bool PresetFile::moveAside() const
{
    constexpr int mostKept = 100;
    for (int number = 1; number <= mostKept; ++number) {
        const QString aside = m_path + u".damaged-"_s + QString::number(number);
        if (!QFileInfo::exists(aside))
            return QFile::rename(m_path, aside);
    }
    return false;
}

} // namespace onbelay
