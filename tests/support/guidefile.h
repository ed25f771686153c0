#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace onbelay::test {

// The guide that the console is built with.
inline QByteArray builtInGuide()
{
    QFile file(QStringLiteral(ONBELAY_SOURCE_DIR "/resources/integrations/hubspot.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QJsonValue changed(const QJsonValue &value, QStringList path, const QJsonValue &replacement)
{
    if (path.isEmpty())
        return replacement;
    const QString key = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const QJsonValue child = changed(array[key.toInt()], path, replacement);
        if (child.isUndefined())
            array.removeAt(key.toInt());
        else
            array[key.toInt()] = child;
        return array;
    }
    QJsonObject object = value.toObject();
    const QJsonValue child = changed(object.value(key), path, replacement);
    if (child.isUndefined())
        object.remove(key);
    else
        object.insert(key, child);
    return object;
}

// The built-in guide with another revision and the value at a path such as
// "doors.0.steps.0.title.en" replaced, or taken out.
inline QByteArray guideWith(const QString &revision, const QString &path = {},
                            const QJsonValue &replacement = {})
{
    QJsonValue root = QJsonDocument::fromJson(builtInGuide()).object();
    root = changed(root, {QStringLiteral("revision")}, revision);
    if (!path.isEmpty())
        root = changed(root, path.split(u'.'), replacement);
    return QJsonDocument(root.toObject()).toJson();
}

} // namespace onbelay::test
