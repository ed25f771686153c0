#pragma once

#include <QObject>

namespace onbelay {

// Ctrl+C and a polite request to end, as a signal of an object: nothing but a byte is written where
// the system interrupts. One at a time; elsewhere than on Unix they end the program as usual.
class Interruption final : public QObject
{
    Q_OBJECT
public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override; // they end the program again

Q_SIGNALS:
    void came();
};

} // namespace onbelay
