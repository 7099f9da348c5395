#include <utility>

#include "grid/simulator/ports.h"

namespace entrepot::grid {

void Ports::set_fault(Station& station, PortFault fault, BinNumber bin) {
    station.fault = fault;
    station.fault_bin = bin;
    news_.tell(PortFaultChanged{station.number, fault, bin});
}

void Ports::break_down(Station& station, PortFault fault) {
    if (station.fault != PortFault::cleared) return;
    const bool of_a_bin = fault != PortFault::blocked;
    if (of_a_bin && station.open == 0) fault = PortFault::blocked;
    set_fault(station, fault, of_a_bin ? station.open : 0);
}

void Ports::mend(Station& station) {
    if (!station.is_broken()) return;
    set_fault(station, PortFault::cleared, 0);
    for (const BinNumber bin : std::exchange(station.stuck, {})) send_back(station, bin);
    open_when_ready(station.number);
}

bool Ports::came_wrong(Station& station, BinNumber bin) {
    if (!wrong_bin_ || station.fault != PortFault::cleared) return false;
    const BinNumber other = wrong_bin_();
    if (other == 0 || !floor_.change_places(bin, other)) return false;
    news_.tell_mode(bin, BinMode::grid);
    news_.tell(BinMoved{other, station.cell, level_at_port});
    news_.tell_mode(other, BinMode::closed);
    set_fault(station, PortFault::wrong_bin, other);
    send_back(station, other);
    bring(station, true);
    return true;
}

void Ports::left(BinNumber bin, BinMode mode) {
    news_.tell_mode(bin, mode);
    for (Station& station : stations_) {
        if (station.fault != PortFault::wrong_bin || station.fault_bin != bin) continue;
        set_fault(station, PortFault::cleared, 0);
        open_when_ready(station.number);
    }
}

}  // namespace entrepot::grid
