#include "ports/tasks/task.h"

namespace entrepot {

const TaskMachine& machine_of(std::string_view task) {
    for (const TaskMachine* machine : {&store_machine, &pick_machine, &grid_pick_machine,
                                       &ship_machine, &look_machine, &moves_machine}) {
        if (machine->task == task) return *machine;
    }
    return home_machine;
}

}  // namespace entrepot
