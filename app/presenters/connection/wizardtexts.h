#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace onbelay {

// What the wizard shows of the guide, in the interface's language.

struct StepText // a step of the guide
{
    QString title;
    QString body;
    QStringList menuPaths;
    QUrl open;
    QString drawing; // for ui::Drawing
    QString rotation; // last step of an update: how to make the new token; may be empty
};

// One tick of "What should Claude be able to do?".
struct ScopeChoice
{
    int column = 0;
    QString heading; // "Deals"
    QString title; // "Read deals"
    bool write = false; // reading otherwise
    bool on = false;
    bool held = false; // ticked because a chosen write needs it
};

// What the vendor announced, and when: why older instructions read differently.
struct AnnouncementText
{
    QString date; // "26 October 2026", as the language writes it
    QString text;
    QUrl source;
};

} // namespace onbelay
