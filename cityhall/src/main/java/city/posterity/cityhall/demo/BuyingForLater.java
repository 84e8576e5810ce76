package city.posterity.cityhall.demo;

import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.clause.AddClause;
import city.posterity.procurement.policymaking.clause.Obligation;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.clause.Words;
import city.posterity.procurement.policymaking.input.Channel;
import city.posterity.procurement.policymaking.input.InputKind;
import city.posterity.procurement.policymaking.input.SubmitInput;
import city.posterity.procurement.policymaking.process.AddMember;
import city.posterity.procurement.policymaking.process.ApproveGroup;
import city.posterity.procurement.policymaking.process.AskSeat;
import city.posterity.procurement.policymaking.process.CallMeeting;
import city.posterity.procurement.policymaking.process.Charter;
import city.posterity.procurement.policymaking.process.CharterPolicy;
import city.posterity.procurement.policymaking.process.Coverage;
import city.posterity.procurement.policymaking.process.Duty;
import city.posterity.procurement.policymaking.process.FutureSeat;
import city.posterity.procurement.policymaking.process.Linkage;
import city.posterity.procurement.policymaking.process.Milestone;
import city.posterity.procurement.policymaking.process.MinuteMeeting;
import city.posterity.procurement.policymaking.process.Moderation;
import city.posterity.procurement.policymaking.process.PlanWork;
import city.posterity.procurement.policymaking.process.PresentPolicy;
import city.posterity.procurement.policymaking.process.PublishPrimer;
import city.posterity.procurement.policymaking.process.Reach;
import city.posterity.procurement.policymaking.process.RoundPlan;
import city.posterity.procurement.policymaking.process.Sector;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A working group of the city writes its own policy on buying for later generations: the first
 * draft is out, and people are being asked. The words are made up for the sample city.
 */
final class BuyingForLater {

  private final Tale tale;

  BuyingForLater(Backstage backstage) {
    tale = Tale.ofPolicy(backstage);
  }

  Tale tell() {
    return tale.on(90, this::chartered)
        .on(80, this::drafted)
        .on(60, this::met)
        .on(40, this::published)
        .on(18, this::heard)
        .on(6, this::heardMore);
  }

  private void chartered() {
    tale.does(
        "sponsor",
        tale.policy(),
        new CharterPolicy(
            new Charter(
                Reach.CITY,
                "fairhaven-buying-for-later",
                "Buying for later generations",
                "Buy so that today's needs are met and whoever lives here later is not left with the"
                    + " bill.",
                "How long we look ahead, what has to be shown before money is committed, and who"
                    + " may say that a rule does not fit.",
                "That procurement law comes first, and that the council decides.",
                "City council of Fairhaven",
                List.of("en"),
                List.of(
                    Sector.RESIDENTS,
                    Sector.PRIVATE_SECTOR,
                    Sector.YOUTH,
                    Sector.OLDER_PEOPLE,
                    Sector.FUTURE_GENERATIONS),
                List.of(
                    new Linkage(
                        "Climate board of Fairhaven",
                        "gives us what it knows of heat and floods"))),
            null));
    member("group-chair", Sector.PUBLIC_SECTOR, "Works for the city", Duty.CHAIR);
    member("drafter", Sector.PUBLIC_SECTOR, "Works for the city's lawyers", Duty.DRAFTER);
    member("moderator", Sector.PUBLIC_SECTOR, "None", Duty.MODERATOR);
    member("responder", Sector.PUBLIC_SECTOR, "Pays the city's bills", Duty.RESPONDER);
    member("clerk", Sector.PUBLIC_SECTOR, "Takes the council's minutes", Duty.CLERK);
    tale.does(
        "sponsor",
        tale.policy(),
        new AddMember(
            null,
            "Yara Tan, youth council",
            Sector.YOUTH,
            "Will live with what is bought the longest",
            Set.of(Duty.MEMBER),
            List.of("en")));
    tale.does("approver", tale.policy(), new ApproveGroup());
  }

  private void member(String key, Sector sector, String interests, Duty duty) {
    var person = tale.backstage().people().get(key);
    tale.does(
        "sponsor",
        tale.policy(),
        new AddMember(
            tale.backstage().people().idOf(key),
            person.name(),
            sector,
            interests,
            Set.of(Duty.MEMBER, duty),
            List.of("en")));
  }

  private void drafted() {
    clause(
        "FH-1",
        "Ask whether to buy at all",
        "Before money is committed, the department must write down the need and why doing nothing,"
            + " repairing or sharing will not do.",
        "Before we buy something, we ask if we need it, or if we can mend or share what we have.",
        "What is not bought costs nobody anything, now or later.",
        Obligation.MUST);
    clause(
        "FH-2",
        "Count the whole life",
        "Anything meant to last five years or more must be compared by what it costs over its whole"
            + " life, until it is taken away.",
        "We look at all the costs, also for power, repair and throwing it away.",
        "A low price today is often a high bill for somebody else.",
        Obligation.MUST);
    clause(
        "FH-3",
        "No debt that outlives the thing",
        "Payments must end no later than the year in which the thing is no longer used.",
        "We do not go on paying for something that is already gone.",
        "Whoever pays should be whoever uses it.",
        Obligation.MUST);
    clause(
        "FH-4",
        "Made to be mended",
        "The city should buy goods whose parts are sold for at least ten years.",
        "We choose things that can be repaired for ten years.",
        "Short lives send material and waste forward in time.",
        Obligation.SHOULD);
    clause(
        "FH-5",
        "Hear the young and the old",
        "For purchases above 200,000 euros the city must ask people under 30 and over 65 and show"
            + " what changed because of it.",
        "For big purchases we ask young and old people, and tell them what came of it.",
        "They live with the result and seldom sit on a panel.",
        Obligation.MUST);
    clause(
        "FH-6",
        "Look back",
        "Two years after the start the city must publish what was forecast and what came.",
        "After two years we check if it went as we thought.",
        "Forecasts get better only if somebody checks them.",
        Obligation.MUST);
  }

  private void clause(
      String key, String title, String text, String plain, String why, Obligation obligation) {
    tale.does(
        "drafter",
        Tale.fresh(Thing.CLAUSE),
        new AddClause(
            key,
            null,
            new Wording(
                obligation,
                List.of(new Words("en", title, text, plain, why)),
                "",
                List.of(),
                List.of("sdg 12.7"),
                null)));
  }

  private void met() {
    tale.does(
        "group-chair",
        tale.policy(),
        new PlanWork(
            List.of(
                new Milestone(Milestone.Kind.FIRST_DRAFT, "First draft", tale.day(40)),
                new Milestone(Milestone.Kind.CONSULTATION, "Consultation ends", tale.day(-20)),
                new Milestone(Milestone.Kind.ANSWERS, "Answers to everybody", tale.day(-60)),
                new Milestone(Milestone.Kind.FINAL_TEXT, "Final text", tale.day(-100)))));
    tale.does(
        "group-chair",
        tale.policy(),
        new CallMeeting(
            tale.now(),
            "Town hall, room 2",
            List.of("The first draft", "Whom we have not reached")));
    tale.does(
        "drafter",
        tale.policy(),
        new MinuteMeeting(
            1,
            "All members but the clerk",
            "Six clauses are enough to begin with. Clause FH-4 stays a should until suppliers were"
                + " heard.",
            List.of("The draft goes out with six clauses", "The youth council is asked to meet")));
    tale.does(
        "group-chair",
        tale.policy(),
        new AskSeat(
            FutureSeat.Method.IMAGINARY_FUTURE_GENERATION,
            "Five residents drawn from those who asked to take part; they meet apart first.",
            tale.day(0).getYear() + 30));
  }

  private void published() {
    tale.does(
        "group-chair",
        tale.policy(),
        new PublishPrimer(
            new RoundPlan(
                tale.now().plus(Duration.ofDays(20)),
                tale.now().plus(Duration.ofDays(60)),
                tale.day(-60),
                Moderation.AFTER,
                "Insults, advertising, and private data of others are not shown.",
                List.of(
                    new Coverage(Sector.RESIDENTS, 2, "Letters with the water bill"),
                    new Coverage(Sector.PRIVATE_SECTOR, 1, "Chamber of commerce"),
                    new Coverage(Sector.YOUTH, 2, "Two school workshops"),
                    new Coverage(Sector.OLDER_PEOPLE, 1, "Day centres, by telephone"),
                    new Coverage(
                        Sector.FUTURE_GENERATIONS, 1, "The group that speaks for 30 years on")))));
    tale.does(
        "drafter",
        tale.policy(),
        new PresentPolicy(
            tale.day(40),
            "Open evening of the library",
            "Central library",
            Sector.RESIDENTS,
            34,
            "Many asked who checks that the rules are kept."));
  }

  private void heard() {
    said(
        "resident",
        Channel.WEB,
        "FH-2",
        "Please count noise too, not only money.",
        Sector.RESIDENTS,
        1);
    said(
        "moderator",
        Channel.PHONE,
        "FH-5",
        "She is 81 and never online: ask at the day centres.",
        Sector.OLDER_PEOPLE,
        1);
    said(
        "drafter",
        Channel.WORKSHOP,
        "FH-4",
        "The class wants ten years for phones and tablets too.",
        Sector.YOUTH,
        23);
  }

  private void heardMore() {
    said(
        "moderator",
        Channel.PAPER,
        "FH-4",
        "Ten years of spare parts is too long for a small firm; seven would do.",
        Sector.PRIVATE_SECTOR,
        1);
    said(
        "acme",
        Channel.WEB,
        "FH-3",
        "Say what happens where a lease is cheaper.",
        Sector.PRIVATE_SECTOR,
        1);
  }

  private void said(
      String who, Channel channel, String clause, String text, Sector sector, int people) {
    tale.does(
        who,
        Tale.fresh(Thing.INPUT),
        new SubmitInput(
            channel == Channel.WORKSHOP ? InputKind.MINUTES : InputKind.COMMENT,
            channel,
            clause,
            null,
            text,
            null,
            "en",
            sector,
            people,
            null,
            0));
  }
}
