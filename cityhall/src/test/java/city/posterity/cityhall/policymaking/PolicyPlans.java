package city.posterity.cityhall.policymaking;

import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.policymaking.process.Charter;
import city.posterity.procurement.policymaking.process.Coverage;
import city.posterity.procurement.policymaking.process.Linkage;
import city.posterity.procurement.policymaking.process.Milestone;
import city.posterity.procurement.policymaking.process.Moderation;
import city.posterity.procurement.policymaking.process.PlanWork;
import city.posterity.procurement.policymaking.process.Reach;
import city.posterity.procurement.policymaking.process.Resolution;
import city.posterity.procurement.policymaking.process.RoundPlan;
import city.posterity.procurement.policymaking.process.Sector;
import city.posterity.procurement.policymaking.response.Answer;
import city.posterity.procurement.policymaking.response.Commitment;
import city.posterity.procurement.policymaking.response.Decision;
import city.posterity.procurement.policymaking.revision.Edit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What the story's group plans and decides. */
final class PolicyPlans {

  private static final Charter CHARTER =
      new Charter(
          Reach.CITY,
          "long-term-buying",
          GroupStory.TITLE,
          "What the city buys today is used and paid for by people who are not asked. This policy"
              + " says how they are thought of.",
          "How far ahead must be looked, and who looks?",
          "The national law on procurement, which the city cannot change.",
          "City Council of Lindmouth",
          List.of("en", "ar"),
          List.of(
              Sector.RESIDENTS,
              Sector.YOUTH,
              Sector.PRIVATE_SECTOR,
              Sector.CIVIL_SOCIETY,
              Sector.DISABLED_PEOPLE,
              Sector.INFORMAL_WORKERS),
          List.of(new Linkage("Group on climate", "It says how carbon is counted.")));

  /** Of a story of its own: a city has no two policies of one name. */
  static Charter charter(UUID story) {
    return new Charter(
        CHARTER.reach(),
        CHARTER.name() + "-" + story.toString().substring(28),
        CHARTER.title(),
        CHARTER.purpose(),
        CHARTER.question(),
        CHARTER.fixed(),
        CHARTER.decisionMaker(),
        CHARTER.languages(),
        CHARTER.sectors(),
        CHARTER.linkages());
  }

  static final PlanWork WORK =
      new PlanWork(
          List.of(
              new Milestone(Milestone.Kind.FIRST_DRAFT, "First draft", LocalDate.of(2027, 2, 10)),
              new Milestone(Milestone.Kind.APPROVAL, "Council", LocalDate.of(2027, 7, 1))));

  static final String SUMMARY = "Thirty years, a guardian, and no report on paper.";

  static final List<Edit> EDITS =
      List.of(
          new Edit(Edit.Kind.REWORD, "LT-03", 1, null, List.of(), PolicyWords.HORIZON_CHANGED),
          new Edit(Edit.Kind.ADD, "LT-09", null, "LT-03", List.of(), PolicyWords.GUARDIAN),
          new Edit(Edit.Kind.REMOVE, "LT-07", 1, null, List.of(), null));

  private PolicyPlans() {}

  /**
   * @param days for how many it is open
   * @param firms how many firms are to be heard
   */
  static RoundPlan round(Instant now, int days, int firms) {
    Instant opens = now.plus(Duration.ofDays(1));
    Instant closes = opens.plus(Duration.ofDays(days));
    return new RoundPlan(
        opens,
        closes,
        LocalDate.ofInstant(closes, ZoneOffset.UTC).plusDays(30),
        Moderation.BEFORE,
        "Insults and the private matters of others are not shown.",
        List.of(
            new Coverage(Sector.RESIDENTS, 0, "The city’s pages and the library"),
            new Coverage(Sector.YOUTH, firms, "A workshop in a school"),
            new Coverage(Sector.PRIVATE_SECTOR, firms, "Calls to firms of every size"),
            new Coverage(Sector.CIVIL_SOCIETY, firms, "Letters to associations"),
            new Coverage(Sector.DISABLED_PEOPLE, 0, "By telephone"),
            new Coverage(Sector.INFORMAL_WORKERS, 0, "At the market, in Arabic")));
  }

  static Answer checking(StreamId theme) {
    return new Answer(
        List.of(theme.id()),
        List.of(),
        Decision.ACCEPTED,
        "What is promised is measured by somebody who gains nothing from it.",
        "",
        new Commitment(
            "A list of measurers is published", "The audit office", LocalDate.of(2028, 1, 31)));
  }

  static Resolution resolution(Instant now, String hash) {
    return new Resolution(
        CHARTER.decisionMaker(),
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        "Resolution 2027/41",
        19,
        4,
        2,
        "https://council.example/minutes/2027-41",
        "Four members wanted ten years.",
        hash);
  }
}
