package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.planning.team.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Conditions on the moves of a tender. */
enum TenderGuard implements Guard {
  /** Nothing is missing that the pack asks for. */
  COMPLETE {
    @Override
    public List<Finding> check(Context context, Command command) {
      Tender tender = context.self(Tender.class);
      var present =
          tender.terms().criteria().stream().map(Criterion::id).collect(Collectors.toSet());
      var findings = new ArrayList<>(TermsCheck.of(tender.terms(), context.procedure()));
      context.procedure().mandatoryCriteria().stream()
          .filter(c -> !present.contains(c))
          .map(c ->
              Finding.of(TenderRule.MANDATORY_CRITERION_MISSING, "criterion", c)
                  .because(context.procedure().packId())
                  .at("/terms/criteria"))
          .forEach(findings::add);
      return findings;
    }
  },
  /** Comments on the draft, where it was put to comment, have ended and each has its answer. */
  COMMENTS_SETTLED {
    @Override
    public List<Finding> check(Context context, Command command) {
      DraftComments comments = context.self(Tender.class).comments();
      if (comments == null) {
        return List.of();
      }
      var findings = new ArrayList<Finding>();
      if (comments.endedAt() == null) {
        findings.add(Finding.of(TenderRule.COMMENTS_OPEN, "end", comments.end()));
      }
      comments
          .unanswered()
          .forEach(id -> findings.add(Finding.of(TenderRule.COMMENT_UNANSWERED, "comment", id)));
      return findings;
    }
  },
  /** From now to the deadline bidders have the pack's minimum. */
  PERIOD_MINIMUM {
    @Override
    public List<Finding> check(Context context, Command command) {
      Instant deadline = context.self(Tender.class).deadline();
      Instant earliest = context.after(context.now(), Parameter.TENDER_PERIOD_MINIMUM);
      return deadline.isBefore(earliest)
          ? List.of(
              context
                  .finding(
                      TenderRule.PERIOD_TOO_SHORT,
                      Parameter.TENDER_PERIOD_MINIMUM,
                      "term",
                      context.procedure().term(Parameter.TENDER_PERIOD_MINIMUM),
                      "deadline",
                      deadline,
                      "earliest",
                      earliest)
                  .at("/terms/deadline"))
          : List.of();
    }
  },
  /** Enough independent people of enough units are named to open the bids together. */
  OPENERS_NAMED {
    @Override
    public List<Finding> check(Context context, Command command) {
      int people = context.procedure().count(Parameter.OPENERS_MINIMUM);
      int units = context.procedure().count(Parameter.OPENER_UNITS_MINIMUM);
      var openers =
          context
              .procurement()
              .first(Team.class)
              .map(t -> t.holding(Role.OPENER))
              .orElse(List.of())
              .stream()
              .filter(m -> isIndependent(context, m))
              .toList();
      long distinctUnits = openers.stream().map(Team.Member::unit).distinct().count();
      long distinctPeople = openers.stream().map(Team.Member::person).distinct().count();
      return distinctPeople < people || distinctUnits < units
          ? List.of(
              context.finding(
                  TenderRule.OPENERS_MISSING,
                  Parameter.OPENERS_MINIMUM,
                  "people",
                  people,
                  "units",
                  units,
                  "named",
                  distinctPeople,
                  "namedUnits",
                  distinctUnits))
          : List.of();
    }

    private boolean isIndependent(Context context, Team.Member member) {
      return !Independence.wrote(context.procurement(), context.self(), member.person())
          && !Independence.approvedAlone(context.procurement(), context.self(), member.person());
    }
  },
  /** Nothing holds the tender as a whole. */
  NO_HOLD {
    @Override
    public List<Finding> check(Context context, Command command) {
      return context.holds().stream()
          .filter(h -> h.covers(Optional.empty()))
          .map(h -> Finding.of(TenderRule.ON_HOLD, "reason", h.reason(), "cause", h.cause()))
          .toList();
    }
  };
}
