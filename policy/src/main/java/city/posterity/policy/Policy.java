package city.posterity.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pack that holds together: read, checked and compiled. Immutable, and safe for many threads.
 *
 * <p>A pack without declarations of facts takes any facts and finds only while it checks that one
 * is of the wrong kind.
 */
public final class Policy {

  private final String id;
  private final String version;
  private final @Nullable Text title;
  private final @Nullable Text status;
  private final @Nullable Text purpose;
  private final @Nullable Text attribution;
  private final List<String> languages;
  private final List<String> tightens;
  private final List<String> uses;
  private final Map<String, Text> principles;
  private final Map<String, PackRole> roles;
  private final Map<String, FactDeclaration> facts;
  private final Set<String> recorded;
  private final Map<String, Parameter> parameters;
  private final Map<String, Band> bands;
  private final Map<String, Gate> gates;
  private final Map<String, Clause> clauses;
  private final Map<String, Text> off;
  private final Map<String, Section> sections;
  private final Map<String, CaseStudy> cases;
  private final Vocabulary vocabulary;
  private final Map<String, Expression> bandConditions;
  private final Map<String, Rule> rules;
  private final int paths;
  private final Object parameterValues;
  private final String digest;

  Policy(
      Draft draft,
      List<Draft.Off> off,
      Vocabulary vocabulary,
      Map<String, Expression> bandConditions,
      Map<String, Rule> rules,
      int paths,
      String digest) {
    this.id = Objects.requireNonNull(draft.id);
    this.version = Objects.requireNonNull(draft.version);
    this.title = draft.title;
    this.status = draft.status;
    this.purpose = draft.purpose;
    this.attribution = draft.attribution;
    this.languages = List.copyOf(draft.languages);
    this.tightens = List.copyOf(draft.tightens.keySet());
    this.uses = List.copyOf(draft.uses.keySet());
    this.principles = copy(draft.principles);
    this.roles = copy(draft.roles);
    this.facts = copy(draft.facts);
    this.recorded = Set.copyOf(draft.recorded);
    this.parameters = copy(draft.parameters);
    this.bands = copy(draft.bands);
    this.gates = copy(draft.gates);
    this.clauses = copy(draft.clauses);
    this.sections = copy(draft.sections);
    this.cases = copy(draft.cases);
    var reasons = new LinkedHashMap<String, Text>();
    off.forEach(o -> reasons.put(o.clause(), o.reason()));
    this.off = copy(reasons);
    this.vocabulary = vocabulary;
    this.bandConditions = copy(bandConditions);
    this.rules = copy(rules);
    this.paths = paths;
    var values = new LinkedHashMap<String, Object>();
    parameters.forEach((name, p) -> values.put(name, p.value()));
    this.parameterValues = View.of(values);
    this.digest = digest;
  }

  private static <T> Map<String, T> copy(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  public String id() {
    return id;
  }

  public String version() {
    return version;
  }

  public Text title() {
    return title == null ? Text.english(id) : title;
  }

  public Optional<Text> status() {
    return Optional.ofNullable(status);
  }

  public Optional<Text> purpose() {
    return Optional.ofNullable(purpose);
  }

  public Optional<Text> attribution() {
    return Optional.ofNullable(attribution);
  }

  public List<String> languages() {
    return languages;
  }

  /** The packs that this one may only make stricter. */
  public List<String> tightens() {
    return tightens;
  }

  /** The packs whose facts, gates, roles and numbers this one has, and whose clauses it has not. */
  public List<String> uses() {
    return uses;
  }

  /** Every pack that has to be there to read this one: those that it tightens, then the others. */
  public List<String> buildsOn() {
    return Stream.concat(tightens.stream(), uses.stream()).distinct().toList();
  }

  public Map<String, Text> principles() {
    return principles;
  }

  /** Who enters, explains, waives and signs, by word; empty when the pack takes any role. */
  public Map<String, PackRole> roles() {
    return roles;
  }

  /**
   * Whether somebody in a role may do what is asked of others: for one that nobody can be given,
   * another acts.
   *
   * @param asked words of roles; none: anybody may
   */
  public boolean mayAct(Collection<String> asked, @Nullable String role) {
    return asked.isEmpty()
        || (role != null
            && asked.stream().anyMatch(a -> a.equals(role) || role.equals(actedBy(a))));
  }

  private @Nullable String actedBy(String role) {
    PackRole known = roles.get(role);
    return known == null ? null : known.actedBy();
  }

  /**
   * What a fact that the pack does not know may have been meant for; the same path where it was
   * written with dots instead of as records within records.
   */
  public Optional<String> meant(String path) {
    return Meant.of(path, vocabulary);
  }

  /** The clause or parameter that somebody may have meant who wrote the name of none. */
  public Optional<String> nearest(String name) {
    var names = new ArrayList<>(clauses.keySet());
    names.addAll(parameters.keySet());
    return Spelling.nearest(name, names);
  }

  /** By path; empty when the pack declares none and facts are untyped. */
  public Map<String, FactDeclaration> facts() {
    return facts;
  }

  /**
   * Whether the records may yield a fact: one of a pack that comes with the library, and which
   * nobody enters. A fact of a city's own that nobody enters is not of the records.
   */
  public boolean isRecorded(FactDeclaration fact) {
    return fact.enteredBy() == null && recorded.contains(fact.path());
  }

  Set<String> recorded() {
    return recorded;
  }

  public Map<String, Parameter> parameters() {
    return parameters;
  }

  public Map<String, Band> bands() {
    return bands;
  }

  public Map<String, Gate> gates() {
    return gates;
  }

  public Map<String, Clause> clauses() {
    return clauses;
  }

  /** Ids of the clauses that nothing checks, in their order. */
  public List<String> unchecked() {
    return clauses.values().stream().filter(c -> !c.isChecked()).map(Clause::id).toList();
  }

  /** Clauses of parents that do not hold here, with the published reason for each. */
  public Map<String, Text> off() {
    return off;
  }

  public Map<String, Section> sections() {
    return sections;
  }

  public Map<String, CaseStudy> cases() {
    return cases;
  }

  /**
   * SHA-256 of the pack's files and of the packs that it builds on, in hexadecimal: the same
   * digest, the same findings.
   */
  public String digest() {
    return digest;
  }

  /**
   * The commands of the core that a clause guards: its own, else those of its gate. One without a
   * check guards none.
   */
  public List<String> commands(Clause clause) {
    List<String> at = clause.gates();
    Gate gate = at.isEmpty() ? null : gates.get(at.getFirst());
    return gate == null || !clause.commands().isEmpty() ? clause.commands() : gate.commands();
  }

  /** Every fact that a clause reads, at any of its gates, in its condition too. */
  public Collection<String> factsOf(Clause clause) {
    return Reads.of(clause, rules.get(clause.id())).facts();
  }

  /** Every fact that the check of a clause reads, without its condition. */
  public Collection<String> factsOfCheck(Clause clause) {
    return Reads.ofCheck(clause, rules.get(clause.id())).facts();
  }

  /** The parameters that a clause reads. */
  public List<Parameter> parametersOf(Clause clause) {
    return Reads.of(clause, rules.get(clause.id())).parameters().stream()
        .flatMap(name -> Optional.ofNullable(parameters.get(name)).stream())
        .toList();
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Map<String, Expression> bandConditions() {
    return bandConditions;
  }

  /** How many different paths its clauses read. */
  int paths() {
    return paths;
  }

  Map<String, Rule> rules() {
    return rules;
  }

  /** As expressions see them. */
  Object parameterValues() {
    return parameterValues;
  }
}
