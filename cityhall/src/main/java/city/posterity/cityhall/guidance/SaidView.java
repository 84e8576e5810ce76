package city.posterity.cityhall.guidance;

import city.posterity.cityhall.web.Texts;
import city.posterity.policy.Policy;
import city.posterity.procurement.assurance.statement.Statement;
import city.posterity.procurement.machine.Procurement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact that somebody entered, among those that stand.
 *
 * @param title what it is, in the words of a policy
 * @param address of the statement
 * @param table what it says, where it is a list of records
 */
public record SaidView(
    String title, String address, String value, @Nullable ListTable table, String source) {

  static List<SaidView> of(
      List<Policy> policies, Procurement procurement, Texts texts, Locale locale) {
    return procurement.stream(Statement.class)
        .filter(Statement::stands)
        .map(s -> of(policies, s, texts, locale))
        .toList();
  }

  private static SaidView of(List<Policy> policies, Statement said, Texts texts, Locale locale) {
    String address = "/work/statements/" + said.id().id();
    var list = ListFact.of(policies, said.path());
    if (list.isPresent()) {
      var records = ListTold.read(list.get(), said.value()).records();
      var table = ListTable.of(list.get(), records, texts, locale);
      return new SaidView(table.title(), address, "", table, said.source());
    }
    String title =
        policies.stream()
            .map(p -> p.facts().get(said.path()))
            .filter(Objects::nonNull)
            .map(f -> f.text() == null ? said.path() : f.text().in(locale))
            .findFirst()
            .orElse(said.path());
    return new SaidView(title, address, said.value(), null, said.source());
  }
}
