package city.posterity.cityhall.guidance;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.Texts;
import city.posterity.policy.Finding;
import city.posterity.policy.Outcome;
import city.posterity.policy.Policy;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.assurance.regime.Regime;
import city.posterity.procurement.assurance.statement.Statement;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the policies find about a purchase as it stands, for those who work on it. */
@Component
public class Judging {

  private final Casefile casefile;
  private final Regimes regimes;
  private final People people;
  private final GuideLibrary library;
  private final Texts texts;
  private final Surroundings surroundings;

  Judging(
      Casefile casefile,
      Regimes regimes,
      People people,
      GuideLibrary library,
      Texts texts,
      Surroundings surroundings) {
    this.surroundings = surroundings;
    this.texts = texts;
    this.library = library;
    this.casefile = casefile;
    this.regimes = regimes;
    this.people = people;
  }

  /** A purchase with what each of its policies finds. */
  record Judged(Procurement procurement, List<Judgement> judgements) {
    List<Policy> policies() {
      return judgements.stream().map(j -> j.adopted().policy()).toList();
    }
  }

  /** Empty if there is no such purchase or the caller does not work on it. */
  Optional<Judged> of(UUID procurementId) {
    return casefile
        .find(people.cityId(), procurementId)
        .filter(this::isStaff)
        .map(p -> new Judged(p, judge(p)));
  }

  /** What stands beside a form and beside its fields. */
  public record Counsel(Beside form, FieldCounsel fields) {}

  /**
   * What stands beside the form of a command. What a field of the form can mend is told beside that
   * field, and not twice.
   *
   * @param fields the record that the form fills
   */
  public Counsel counsel(Procurement procurement, String command, Class<?> fields, Locale locale) {
    List<Judgement> judgements = judge(procurement);
    return new Counsel(
        beside(judgements, procurement, command, FieldTopics.within(fields), locale),
        new FieldCounsel(judgements, library, locale));
  }

  private Beside beside(
      List<Judgement> judgements,
      Procurement procurement,
      String command,
      Set<String> fed,
      Locale locale) {
    var wanting = new ArrayList<GateView.Line>();
    int fine = 0;
    for (Judgement judgement : judgements) {
      for (Finding finding : judgement.about(command)) {
        boolean besideField =
            judgement.adopted().policy().factsOf(finding.clause()).stream()
                .anyMatch(f -> FieldTopics.isWithin(f, fed));
        if (besideField) {
          continue;
        }
        if (finding.outcome().wanting()) {
          wanting.add(GateView.line(judgement, procurement, finding, locale));
        } else if (finding.outcome() == Outcome.PASS) {
          fine++;
        }
      }
    }
    return new Beside(
        library.about(command),
        List.copyOf(wanting),
        fine,
        "/work/procurements/" + procurement.id() + "/gates");
  }

  /** What the records of a purchase say. */
  Map<String, Object> recorded(Procurement procurement) {
    return RecordedFacts.of(
        procurement, surroundings.of(people.cityId(), procurement, casefile.now()));
  }

  /** A list that somebody entered, for reading; empty if the fact is no list for any policy. */
  public Optional<ListTable> table(Procurement procurement, Statement said, Locale locale) {
    return ListFact.of(policies(procurement), said.path())
        .map(f -> ListTable.of(f, ListTold.read(f, said.value()).records(), texts, locale));
  }

  /** The page on which a list is entered; empty if the fact is no list for any policy. */
  public Optional<String> listPage(Procurement procurement, String path) {
    return ListFact.of(policies(procurement), path)
        .map(f -> ListFactPage.address(procurement.id(), f.path()));
  }

  private List<Policy> policies(Procurement procurement) {
    return regimes.of(procurement).stream().map(Adopted::policy).toList();
  }

  private boolean isStaff(Procurement procurement) {
    return actor(procurement).filter(Machine::isStaff).isPresent();
  }

  private Optional<Actor> actor(Procurement procurement) {
    return people.find().map(c -> BuyingCycle.withTeamRoles(procurement, c.actor()));
  }

  /** Where the caller moves a purchase to other policies; empty for who may not. */
  Optional<String> moving(Procurement procurement) {
    return actor(procurement)
        .filter(a -> a.is(Role.APPROVER))
        .map(_ -> Regime.idOf(procurement.id()))
        .map(id ->
            procurement.held(id).isPresent()
                ? "/work/regimes/" + id.id() + "/move"
                : "/work/procurements/" + procurement.id() + "/regimes/new");
  }

  private List<Judgement> judge(Procurement procurement) {
    ZoneId zone = people.city().zone();
    Instant now = casefile.now();
    LocalDate today = LocalDate.ofInstant(now, zone);
    Circumstances circumstances = surroundings.of(people.cityId(), procurement, now);
    return regimes.of(procurement).stream()
        .map(a -> Judgement.of(a, Telling.of(a.policy(), procurement, circumstances), today))
        .toList();
  }
}
