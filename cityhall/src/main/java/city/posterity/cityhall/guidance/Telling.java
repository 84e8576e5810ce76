package city.posterity.cityhall.guidance;

import city.posterity.policy.FactDeclaration;
import city.posterity.policy.Policy;
import city.posterity.procurement.assurance.attestation.Attestation;
import city.posterity.procurement.assurance.departure.Departure;
import city.posterity.procurement.assurance.departure.DepartureKind;
import city.posterity.procurement.assurance.statement.Statement;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Procurement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a policy is told of a purchase: what the records say, then what named people said, which
 * fills what no record yields and never overrules one. Pure.
 */
final class Telling {

  private final Procurement procurement;
  private final ZoneId zone;

  private Telling(Procurement procurement, ZoneId zone) {
    this.procurement = procurement;
    this.zone = zone;
  }

  /** As the library reads it: nested maps, with what was signed beside the facts. */
  static Map<String, Object> of(
      Policy policy, Procurement procurement, Circumstances circumstances) {
    var telling = new Telling(procurement, circumstances.zone());
    Map<String, Object> told = RecordedFacts.of(procurement, circumstances);
    telling.statements(policy, told);
    told.put("waivers", telling.waivers());
    told.put("explanations", telling.explanations());
    told.put("attestations", telling.attestations());
    return told;
  }

  private void statements(Policy policy, Map<String, Object> told) {
    procurement.stream(Statement.class)
        .filter(Statement::stands)
        .forEach(s -> {
          FactDeclaration fact = policy.facts().get(s.path());
          if (fact != null) {
            Told.read(fact, s.value()).ifPresent(value -> fill(told, s.path(), value));
          }
          ListFact.of(List.of(policy), s.path()).ifPresent(list -> fill(told, list, s.value()));
        });
  }

  private static void fill(Map<String, Object> told, ListFact list, String value) {
    var reading = ListTold.read(list, value);
    if (!reading.isUsable()) {
      return;
    }
    var recorded = ListTold.recorded(told, list.path());
    if (recorded.isEmpty()) {
      fill(told, list.path(), reading.records());
    } else {
      var all = ListTold.supplemented(list, recorded.get(), reading.records());
      parent(told, list.path()).ifPresent(at -> at.put(list.name(), all));
    }
  }

  private static void fill(Map<String, Object> told, String path, Object value) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    parent(told, path).ifPresent(at -> at.putIfAbsent(name, value));
  }

  /** What a fact stands in; empty if something else stands there. */
  @SuppressWarnings("unchecked")
  private static Optional<Map<String, Object>> parent(Map<String, Object> told, String path) {
    Map<String, Object> at = told;
    String[] names = path.split("\\.");
    for (int i = 0; i < names.length - 1; i++) {
      Object inner = at.computeIfAbsent(names[i], _ -> new LinkedHashMap<String, Object>());
      if (!(inner instanceof Map<?, ?> map)) {
        return Optional.empty();
      }
      at = (Map<String, Object>) map;
    }
    return Optional.of(at);
  }

  private Stream<Departure> departures(DepartureKind kind) {
    return procurement.stream(Departure.class).filter(d -> d.kind() == kind && d.isInForce());
  }

  private List<Map<String, Object>> waivers() {
    return departures(DepartureKind.WAIVER)
        .map(d -> {
          var waiver = said(d);
          waiver.put("role", d.signedAs() == null ? d.as().word() : d.signedAs().word());
          waiver.put("approved_by", people(d));
          waiver.put("expires", String.valueOf(d.until()));
          return waiver;
        })
        .toList();
  }

  private static List<String> people(Departure d) {
    var people = new ArrayList<String>();
    people.add(d.by().toString());
    if (d.signedBy() != null) {
      people.add(d.signedBy().toString());
    }
    return people;
  }

  private List<Map<String, Object>> explanations() {
    return departures(DepartureKind.EXPLANATION)
        .map(d -> {
          var explanation = said(d);
          explanation.put("role", d.as().word());
          explanation.put("by", d.by().toString());
          return explanation;
        })
        .toList();
  }

  private Map<String, Object> said(Departure d) {
    var said = new LinkedHashMap<String, Object>();
    said.put("clause_id", d.clause());
    said.put("reason", d.reason());
    said.put("date", day(d.at()));
    return said;
  }

  private List<Map<String, Object>> attestations() {
    return procurement.stream(Attestation.class)
        .filter(Attestation::stands)
        .map(a -> {
          var attestation = new LinkedHashMap<String, Object>();
          attestation.put("clause_id", a.clause());
          attestation.put("answer", Engine.word(a.answer()));
          attestation.put("reason", a.reason());
          attestation.put("by", a.by().toString());
          attestation.put("role", a.as().word());
          attestation.put("date", day(a.at()));
          attestation.put("object_hash", a.sha256());
          return (Map<String, Object>) attestation;
        })
        .toList();
  }

  private String day(@Nullable Instant at) {
    return at == null ? "" : LocalDate.ofInstant(at, zone).toString();
  }
}
