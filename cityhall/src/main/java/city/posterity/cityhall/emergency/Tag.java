package city.posterity.cityhall.emergency;

import city.posterity.procurement.assurance.statement.Statement;
import city.posterity.procurement.machine.Procurement;
import java.util.Optional;

/** The tag of the emergency that a purchase says it is made under. */
final class Tag {

  /** The fact of the emergency policy that names it. */
  private static final String FACT = "emergency.declaration_id";

  private Tag() {}

  static Optional<String> of(Procurement procurement) {
    return procurement
        .find(Statement.class, Statement.idOf(procurement.id(), FACT))
        .filter(Statement::stands)
        .map(s -> s.value().strip())
        // a text may be written as JSON writes it
        .map(v ->
            v.length() > 1 && v.startsWith("\"") && v.endsWith("\"")
                ? v.substring(1, v.length() - 1)
                : v)
        .filter(v -> !v.isEmpty());
  }
}
