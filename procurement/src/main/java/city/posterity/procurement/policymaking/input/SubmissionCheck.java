package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.ClauseVersion;
import city.posterity.procurement.policymaking.clause.Languages;
import city.posterity.procurement.policymaking.process.Duty;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.PolicyStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what somebody says can be taken in. */
final class SubmissionCheck {

  /** Ours: some four pages; what is longer comes as a file or in parts. */
  static final int LONGEST = 10_000;

  private static final int LONGEST_NAME = 200;
  private static final int MOST_PEOPLE = 10_000;

  private final SubmitInput said;
  private final Context context;
  private final PolicyProcess policy;
  private final List<Finding> findings = new ArrayList<>();

  private SubmissionCheck(SubmitInput said, Context context) {
    this.said = said;
    this.context = context;
    this.policy = context.procurement().only(PolicyProcess.class);
  }

  static Outcome.Collector of(SubmitInput said, Context context) {
    var check = new SubmissionCheck(said, context);
    check.time();
    check.person();
    check.words();
    check.clause();
    return Outcome.collect().add(check.findings);
  }

  /** The clause as it was published last; empty for one that never was. */
  static Optional<ClauseVersion> read(Procurement procurement, @Nullable String key) {
    return key == null
        ? Optional.empty()
        : procurement.only(PolicyProcess.class).editions().reversed().stream()
            .flatMap(e -> e.part(key).stream())
            .findFirst()
            .flatMap(p -> Clause.of(procurement, key).flatMap(c -> c.version(p.version())));
  }

  private void time() {
    boolean open = policy.round().filter(r -> r.isOpenAt(context.now())).isPresent();
    boolean may =
        switch (said.kind()) {
          case COMMENT, REPLACEMENT, STATEMENT, MINUTES -> open;
          case FUTURE_STATEMENT -> policy.seat() != null && takesStatements(policy.status());
          case BODY_REASONS -> policy.returned() != null && !policy.status().isOver();
        };
    require(may, InputRule.NOT_ASKED_NOW, "");
  }

  private static boolean takesStatements(PolicyStatus status) {
    return status.isPublished() && status.compareTo(PolicyStatus.FINALISED) < 0;
  }

  private void person() {
    boolean group = context.actor().hasAny(Duty.ROLES);
    require(
        group || !said.channel().isEntered(),
        InputRule.CHANNEL_NOT_YOURS,
        "/channel",
        "channel",
        Engine.word(said.channel()));
    require(
        group
            || said.kind() == InputKind.COMMENT
            || said.kind() == InputKind.REPLACEMENT
            || said.kind() == InputKind.STATEMENT,
        InputRule.KIND_NOT_YOURS,
        "/kind",
        "kind",
        Engine.word(said.kind()));
    require(
        said.people() == 1
            || group
                && said.channel().isEntered()
                && said.people() > 1
                && said.people() <= MOST_PEOPLE,
        InputRule.PEOPLE_WRONG,
        "/people",
        "most",
        said.channel().isEntered() ? MOST_PEOPLE : 1);
  }

  private void words() {
    require(!said.text().isBlank(), InputRule.TEXT_MISSING, "/text");
    length(said.text(), "/text", LONGEST);
    length(said.replacement(), "/replacement", LONGEST);
    length(said.name(), "/name", LONGEST_NAME);
    require(
        Languages.isTag(said.language()),
        InputRule.LANGUAGE_WRONG,
        "/language",
        "language",
        said.language());
  }

  private void length(@Nullable String text, String at, int longest) {
    require(
        text == null || text.length() <= longest,
        InputRule.TEXT_TOO_LONG,
        at,
        "longest",
        longest,
        "length",
        text == null ? 0 : text.length());
  }

  private void clause() {
    String key = said.clause();
    if (said.kind() == InputKind.REPLACEMENT) {
      String words = said.replacement();
      require(words != null && !words.isBlank(), InputRule.REPLACEMENT_MISSING, "/replacement");
      require(key != null, InputRule.CLAUSE_MISSING, "/clause");
    }
    if (key == null) {
      require(mayBeAboutAll(), InputRule.CLAUSE_MISSING, "/clause");
      return;
    }
    var version = read(context.procurement(), key);
    require(version.isPresent(), InputRule.CLAUSE_UNKNOWN, "/clause", "clause", key);
    require(
        policy.round().filter(r -> !r.covers(key)).isEmpty()
            || said.kind() == InputKind.FUTURE_STATEMENT
            || said.kind() == InputKind.BODY_REASONS,
        InputRule.CLAUSE_NOT_ASKED,
        "/clause",
        "clause",
        key);
    version.ifPresent(v -> against(v.wording().original().text()));
  }

  /** Where people are asked about some clauses, whoever is asked says which one it is about. */
  private boolean mayBeAboutAll() {
    return switch (said.kind()) {
      case COMMENT, STATEMENT -> policy.round().filter(r -> !r.clauses().isEmpty()).isEmpty();
      case REPLACEMENT, MINUTES, FUTURE_STATEMENT, BODY_REASONS -> true;
    };
  }

  private void against(String text) {
    String quote = said.quote();
    require(
        quote == null || !quote.isBlank() && text.contains(quote),
        InputRule.QUOTE_NOT_THERE,
        "/quote");
    String words = said.replacement();
    require(
        words == null || !words.strip().equals(quote == null ? text.strip() : quote.strip()),
        InputRule.REPLACEMENT_SAME,
        "/replacement");
  }

  private void require(boolean holds, InputRule rule, String at, @Nullable Object... facts) {
    if (!holds) {
      findings.add(Finding.of(rule, facts).at(at));
    }
  }
}
