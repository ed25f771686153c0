#pragma once

#include "access/cells.h"
#include "catalog/integration.h"
#include "platform/profile.h"

#include <QString>

#include <optional>

namespace onbelay {

// Where somebody left the connect wizard: door, step and choices. Never the token. Doors and scopes
// are kept by id, so that a newer guide file does not shift them.
struct WizardPlace
{
    int door = 0; // position in Integration::doors
    int step = 0; // counted from 0
    CellMask choices = 0;
};

// In the profile's settings: one place an organization and integration for connecting, and one for
// updating the key.
class WizardPlaceStore
{
public:
    WizardPlaceStore(Profile &profile, const Integration &integration,
                     const QString &organizationId);

    void setUpdate(bool update) { m_update = update; } // which of the two
    [[nodiscard]] std::optional<WizardPlace> load() const; // nullopt: nothing was begun
    void save(const WizardPlace &place);
    void forget();

private:
    [[nodiscard]] QString key(QLatin1StringView name) const;

    Profile &m_profile;
    const Integration &m_integration;
    QString m_group;
    bool m_update = false;
};

} // namespace onbelay
