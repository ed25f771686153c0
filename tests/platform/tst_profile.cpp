// The profile folder: whose eyes it is for, what survives, and what it refuses to take over.
#include "platform/profile.h"

#include <QtTest/QtTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

class TestProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newFolderIsForItsOwnerOnly();
    void settingsComeBack();
    void looseProfileIsTightened();
    void foreignFolderIsLeftAlone();
    void emptyFolderIsTaken();
    void fileInTheWay();
    void unwritablePlace();
    void movedProfileWorks();

private:
    [[nodiscard]] QString inside(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr int ownerFolder = 0x7700; // QFile's bits: owner and user read, write, enter
constexpr int ownerFile = 0x6600;

int permissions(const QString &path)
{
    return static_cast<int>(QFile::permissions(path).toInt());
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

void TestProfile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestProfile::newFolderIsForItsOwnerOnly()
{
    auto profile = Profile::open(inside(u"new/deeper"_s));
    QVERIFY(profile);
    profile->setSetting(u"server/url"_s, u"https://console.example"_s);
    const QString settings = profile->file(u"settings.ini"_s);
    QCOMPARE(profile->path(), inside(u"new/deeper"_s));
    profile = failed(FailureKind::Cancelled); // writes what is left
    QCOMPARE(permissions(inside(u"new/deeper"_s)), ownerFolder);
    QCOMPARE(permissions(settings), ownerFile);
    QCOMPARE(QDir(inside(u"new/deeper"_s))
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"settings.ini"_s});
}

void TestProfile::settingsComeBack()
{
    {
        auto profile = Profile::open(inside(u"p"_s));
        QVERIFY(profile);
        QCOMPARE(profile->setting(u"view/zoom"_s, 3), 3);
        profile->setSetting(u"view/zoom"_s, 5);
        profile->setSetting(u"view/name"_s, u"Gr\u00fc\u00dfe"_s);
        profile->setSetting(u"view/gone"_s, 1);
        profile->removeSetting(u"view/gone"_s);
    }
    auto profile = Profile::open(inside(u"p"_s));
    QVERIFY(profile);
    QCOMPARE(profile->setting(u"view/zoom"_s).toInt(), 5);
    QCOMPARE(profile->setting(u"view/name"_s).toString(), u"Gr\u00fc\u00dfe"_s);
    QVERIFY(!profile->setting(u"view/gone"_s).isValid());
}

void TestProfile::looseProfileIsTightened()
{
    QVERIFY(Profile::open(inside(u"p"_s)));
    QVERIFY(QFile::setPermissions(inside(u"p"_s), QFile::Permissions(0x7755)));
    QVERIFY(QFile::setPermissions(inside(u"p/settings.ini"_s), QFile::Permissions(0x6644)));
    QVERIFY(Profile::open(inside(u"p"_s)));
    QCOMPARE(permissions(inside(u"p"_s)), ownerFolder);
    QCOMPARE(permissions(inside(u"p/settings.ini"_s)), ownerFile);
}

void TestProfile::foreignFolderIsLeftAlone()
{
    QVERIFY(QDir().mkdir(inside(u"shared"_s)));
    QVERIFY(put(inside(u"shared/report.txt"_s), "x"));
    QVERIFY(QFile::setPermissions(inside(u"shared"_s), QFile::Permissions(0x7755)));
    const auto profile = Profile::open(inside(u"shared"_s));
    QVERIFY(!profile);
    QCOMPARE(profile.error().kind, FailureKind::StoreDenied);
    QCOMPARE(permissions(inside(u"shared"_s)), 0x7755);
    QCOMPARE(QDir(inside(u"shared"_s)).entryList(QDir::Files), QStringList{u"report.txt"_s});
}

void TestProfile::emptyFolderIsTaken()
{
    QVERIFY(QDir().mkdir(inside(u"empty"_s)));
    QVERIFY(QFile::setPermissions(inside(u"empty"_s), QFile::Permissions(0x7755)));
    QVERIFY(Profile::open(inside(u"empty"_s)));
    QCOMPARE(permissions(inside(u"empty"_s)), ownerFolder);
}

void TestProfile::fileInTheWay()
{
    QVERIFY(put(inside(u"file"_s), "x"));
    for (const QString &path : {inside(u"file"_s), inside(u"file/below"_s)}) {
        const auto profile = Profile::open(path);
        QVERIFY(!profile);
        QCOMPARE(profile.error().kind, FailureKind::StoreDenied);
    }
}

// A place where not even root can make files.
void TestProfile::unwritablePlace()
{
    const auto profile = Profile::open(u"/proc/self/profile"_s);
    QVERIFY(!profile);
    QCOMPARE(profile.error().kind, FailureKind::StoreDenied);
}

void TestProfile::movedProfileWorks()
{
    auto opened = Profile::open(inside(u"p"_s));
    QVERIFY(opened);
    Profile moved = std::move(*opened);
    moved.setSetting(u"a/b"_s, 1);
    QCOMPARE(moved.setting(u"a/b"_s), 1);
    QCOMPARE(moved.file(u"store.db"_s), inside(u"p/store.db"_s));
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
