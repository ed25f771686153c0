#pragma once

namespace onbelay::ui {

class HealthBars;

// Teaches Qt what a row of days is to screen readers: a slider. May be called any number of times.
void installHealthAccessibility();
// Another day was chosen, or the chosen one has another state.
void tellDay(HealthBars *bars);

} // namespace onbelay::ui
