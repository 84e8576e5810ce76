package city.posterity.cityhall.work;

import city.posterity.cityhall.forms.Options.Option;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.Languages;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.process.Member;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.response.Response;
import city.posterity.procurement.policymaking.revision.Revision;
import city.posterity.procurement.policymaking.theme.Theme;
import city.posterity.procurement.policymaking.theme.ThemeStatus;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be chosen in the forms by which a policy is made. */
final class PolicyOptions {

  private static final String CORE = Clause.class.getPackageName().replaceAll("\\.clause$", "");

  private static final List<String> GATES =
      List.of("G0", "G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9");

  private final Desk desk;
  private final @Nullable StreamId target;
  private final WorkOptions.Naming naming;

  PolicyOptions(Desk desk, @Nullable StreamId target, WorkOptions.Naming naming) {
    this.desk = desk;
    this.target = target;
    this.naming = naming;
  }

  /** Whether a record belongs to the making of a policy. */
  static boolean isOf(Class<?> record) {
    return record.getPackageName().startsWith(CORE);
  }

  /** Empty where anything can be entered. */
  Optional<List<Option>> of(Class<?> record, String component) {
    return switch (record.getSimpleName() + "." + component) {
      case "ClassifyInput.themes", "Answer.themes" ->
          Optional.of(ids(Theme.class, t -> t.status() == ThemeStatus.OPEN));
      case "MergeTheme.into" ->
          Optional.of(
              ids(Theme.class, t -> t.status() == ThemeStatus.OPEN && !t.id().equals(target)));
      case "Coding.themes", "Theme.mergedInto" -> Optional.of(ids(Theme.class, _ -> true));
      case "Answer.inputs" -> Optional.of(ids(Input.class, _ -> true));
      case "SupersedeResponse.by" ->
          Optional.of(ids(Response.class, r -> r.counts() && !r.id().equals(target)));
      case "ChangeSet.responses" -> Optional.of(ids(Response.class, Response::counts));
      case "Response.supersededBy" -> Optional.of(ids(Response.class, _ -> true));
      case "Clause.removedBy", "ClauseVersion.revision" ->
          Optional.of(ids(Revision.class, _ -> true));
      case "AddClause.after", "Edit.after", "SubmitInput.clause" ->
          Optional.of(clauses(Clause::stands));
      case "MoveClause.after" -> Optional.of(clauses(c -> c.stands() && !c.id().equals(target)));
      case "Edit.origins",
          "Clause.origins",
          "Contribution.clause",
          "MaterialClause.clause",
          "Round.clauses" ->
          Optional.of(clauses(_ -> true));
      case "Words.language" -> Optional.of(languages(written()));
      case "TranslateInput.language" -> Optional.of(languages(Stream.concat(written(), read())));
      case "Check.gate", "Check.recheckGates" -> Optional.of(words(GATES, "work.gate."));
      case "Check.signedBy", "Check.waivedBy" -> Optional.of(roles());
      case "Figure.tighter" ->
          Optional.of(words(List.of("higher", "lower", "neither"), "work.tighter."));
      case "ReleaseMember.member" -> Optional.of(members(Member::isActive));
      case "Dissent.member" -> Optional.of(members(_ -> true));
      case "MinuteMeeting.meeting" -> Optional.of(meetings());
      default -> Optional.empty();
    };
  }

  /** What was chosen and is offered no longer. */
  List<Option> further(Class<?> record, String component, List<String> values) {
    List<Option> all =
        switch (record.getSimpleName() + "." + component) {
          case "ClassifyInput.themes", "Answer.themes" -> ids(Theme.class, _ -> true);
          case "ChangeSet.responses" -> ids(Response.class, _ -> true);
          case "Check.signedBy", "Check.waivedBy", "Check.recheckGates" ->
              values.stream().map(v -> new Option(v, v)).toList();
          default -> List.of();
        };
    return all.stream().filter(o -> values.contains(o.value())).toList();
  }

  private <S extends State> List<Option> ids(Class<S> type, Predicate<S> which) {
    return desk.all(type).stream()
        .filter(which)
        .map(State::id)
        .map(id -> new Option(id.id().toString(), naming.thing(desk, id)))
        .toList();
  }

  private List<Option> clauses(Predicate<Clause> which) {
    return desk.all(Clause.class).stream()
        .filter(which)
        .sorted(Comparator.comparingInt(Clause::place).thenComparing(Clause::key))
        .map(c -> new Option(c.key(), naming.thing(desk, c.id())))
        .toList();
  }

  private Stream<String> written() {
    return desk.first(PolicyProcess.class).stream().map(Languages::languages).flatMap(List::stream);
  }

  private Stream<String> read() {
    return desk.first(PolicyProcess.class).stream()
        .flatMap(p -> p.activeMembers().stream())
        .flatMap(m -> m.reads().stream());
  }

  private List<Option> languages(Stream<String> tags) {
    return tags.distinct().map(tag -> new Option(tag, naming.language(tag))).toList();
  }

  private List<Option> words(List<String> all, String key) {
    return all.stream().map(w -> new Option(w, naming.word(key + w))).toList();
  }

  /** Whoever can sign something on a purchase. */
  private List<Option> roles() {
    return Arrays.stream(Role.values())
        .filter(Role::isHuman)
        .filter(r -> !r.isOfPolicy() && r != Role.ADMINISTRATOR)
        .filter(r -> r != Role.RESIDENT && r != Role.SUPPLIER && r != Role.OBSERVER)
        .map(r -> new Option(r.word(), naming.role(r)))
        .toList();
  }

  private List<Option> members(Predicate<Member> which) {
    return desk.first(PolicyProcess.class).stream()
        .flatMap(p -> p.members().stream())
        .filter(which)
        .map(m -> new Option(String.valueOf(m.number()), m.name().value()))
        .toList();
  }

  private List<Option> meetings() {
    return desk.first(PolicyProcess.class).stream()
        .flatMap(p -> p.meetings().stream())
        .filter(m -> m.minutes() == null)
        .map(m -> new Option(String.valueOf(m.number()), naming.meeting(m.number(), m.place())))
        .toList();
  }
}
