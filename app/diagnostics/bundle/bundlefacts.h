#pragma once

#include "diagnostics/accesssubject.h"
#include "diagnostics/bundle/bundlenames.h"
#include "diagnostics/check.h"
#include "onbelay/types.h"
#include "platform/requestlog.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace onbelay {

// All that a support bundle is made of, as the program knows it: names and all. bundleFiles()
// decides what of it is written. Plain values.

struct PressedRepair
{
    QString check;
    Repair repair = Repair::None;
    QDateTime at; // UTC
};

struct BundleRun // the last run of one symptom
{
    QString symptom; // id
    QString runId;
    std::vector<Finding> findings;
    AccessSubject subject;
    QString scope; // id of what was asked about; empty for doors without a question
    std::vector<Who> groups; // the names of all groups that it speaks of
    std::optional<AccessVerdict> verdict;
    std::optional<Discovery> api; // as this run heard it
    std::chrono::milliseconds duration{0};
    std::vector<PressedRepair> pressed;
};

struct BundleHealth // one check of the stored key, of the last weeks
{
    QDateTime at; // UTC
    QString state; // our own name of it
    QString cause; // FailureCode of the contract, or kindName()
    int held = 0;
    int scopes = 0;
    QStringList missing; // ids
    QString correlationId;
};

struct BundleStoreFile
{
    QString name; // without its folder
    qint64 bytes = 0;
    int version = 0; // of its schema; 0: not known
};

struct BundleStore
{
    LoadState loadState = LoadState::NotLoaded;
    ServerLink link = ServerLink::None;
    qint64 groups = 0;
    qint64 groupsNotInEffect = 0;
    qint64 stagedCells = 0;
    qint64 stagedGroups = 0;
    qint64 lostGroups = 0;
    bool isBehind = false;
    bool hasInterruptedChangeSet = false;
    std::optional<Failure> loadFailure;
    std::optional<Failure> storeFailure;
    std::vector<BundleStoreFile> files;
};

struct BundleSetting
{
    QString name;
    QString value; // a word or a number, never a place or a name
};

struct BundleFacts
{
    QString bundleId; // UUID
    QDateTime madeAt; // UTC
    QString readme; // in words
    std::vector<BundleSetting> about; // versions and the like, made by ourselves
    std::vector<BundleSetting> settings;
    QString server; // host
    bool guided = false;
    bool sandbox = false;
    SessionInfo session;
    std::optional<Connection> connection; // nothing: not known
    std::optional<Failure> connectionFailure;
    std::vector<BundleRun> runs;
    std::vector<Finding> environment;
    std::vector<RequestRecord> requests;
    std::vector<BundleHealth> health;
    BundleStore store;
};

} // namespace onbelay
