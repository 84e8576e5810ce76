package city.posterity.cityhall.emergency;

import city.posterity.procurement.assurance.statement.Statement;
import city.posterity.procurement.machine.Procurement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tag of the emergency that a purchase says it is made under. */
final class Tag {

  /** The fact of the emergency policy that names it. */
  private static final String FACT = "emergency.declaration_id";

  /** A text may be written as JSON writes it. */
  private static final Pattern WRITTEN = Pattern.compile("(\"?)\\s*([0-9]{4}-[0-9a-f]{6})\\s*\\1");

  private Tag() {}

  static Optional<String> of(Procurement procurement) {
    return procurement
        .find(Statement.class, Statement.idOf(procurement.id(), FACT))
        .filter(Statement::stands)
        .flatMap(s -> in(s.value()));
  }

  /** The tag in what was said, in small letters; empty if that is none. */
  static Optional<String> in(String said) {
    var written = WRITTEN.matcher(said.strip().toLowerCase(Locale.ROOT));
    return written.matches() ? Optional.of(written.group(2)) : Optional.empty();
  }
}
