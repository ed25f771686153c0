#pragma once

namespace sandbox::backend {

class Database;

// Makes the tables in an empty database and fills those that describe integrations. Throws
// StorageError for a file that is not a sandbox database or comes from another version.
// Answers true when the database was empty.
bool prepareSchema(Database &database);

} // namespace sandbox::backend
