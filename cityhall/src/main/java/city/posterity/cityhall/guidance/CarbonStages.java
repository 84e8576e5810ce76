package city.posterity.cityhall.guidance;

import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostingMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of a life whose greenhouse gases a cost sheet asks for, in the words of the policy:
 * production, transport, use and end_of_life.
 */
final class CarbonStages {

  private CarbonStages() {}

  static List<String> of(CostingMethod method) {
    return method.lines().stream()
        .filter(l -> l.unit().equals(CostLine.GREENHOUSE_GASES))
        .flatMap(l -> of(l, method).stream())
        .distinct()
        .toList();
  }

  /**
   * By the part of the life that the line names; a line of harm alone names none, so its years
   * tell: what is stated once at the start was made and brought, once at the end is the end.
   */
  private static Optional<String> of(CostLine line, CostingMethod method) {
    return switch (line.stage()) {
      case ACQUISITION -> Optional.of("production");
      case IMPLEMENTATION -> Optional.of("transport");
      case OPERATION, ENERGY, MAINTENANCE, RENEWAL, DATA -> Optional.of("use");
      case EXIT, END_OF_LIFE -> Optional.of("end_of_life");
      case EXTERNALITY -> byYears(line, method);
    };
  }

  private static Optional<String> byYears(CostLine line, CostingMethod method) {
    if (line.entry() != CostLine.Entry.ONCE) {
      return Optional.of("use");
    }
    if (line.from() == method.horizon() && method.horizon() > 0) {
      return Optional.of("end_of_life");
    }
    return Stream.of("transport", "production").filter(s -> line.id().endsWith(s)).findFirst();
  }
}
