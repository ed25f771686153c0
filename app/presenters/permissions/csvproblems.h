#pragma once

#include "presenters/permissions/matrixexamination.h"
#include "presenters/words/failuretext.h"

#include <QAbstractTableModel>
#include <QCoreApplication>

namespace onbelay {

// What is wrong with a file, in words. GUI thread, because it is translated.
class CsvWords
{
    Q_DECLARE_TR_FUNCTIONS(CsvWords)
public:
    // One sentence or two: what is wrong and what becomes of the line.
    [[nodiscard]] static QString problem(const CsvProblem &problem, quint32 fieldsOfHead);
    // Of a report that is a refusal.
    [[nodiscard]] static FailureText refusal(const MatrixCsvReport &report);
};

// The problems of a file, a row each: the line and what is wrong. Makes words when they are looked
// at.
class CsvProblems final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { LineColumn, ProblemColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // Nothing is reset when the problems are the same.
    void setProblems(const std::vector<CsvProblem> &problems, quint32 fieldsOfHead);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    // All of them, a line each.
    [[nodiscard]] QString text() const;

private:
    std::vector<CsvProblem> m_problems;
    quint32 m_fieldsOfHead = 0;
};

} // namespace onbelay
