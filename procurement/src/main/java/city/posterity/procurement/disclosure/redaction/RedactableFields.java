package city.posterity.procurement.disclosure.redaction;

import static java.util.Map.entry;

import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.Thing;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be withheld, by kind of thing: patterns of JSON Pointers in which {@code *} is any
 * member. Only words that somebody wrote, and documents. Whatever is not named here is always
 * public: who, how much, when, and by what bidders are judged.
 */
public final class RedactableFields {

  private static final List<String> PROMISE = List.of("title", "verifier", "consequence");

  private static final Map<Thing, List<String>> ALL =
      Map.ofEntries(
          entry(
              Thing.NEED,
              List.of(
                  "/title",
                  "/problem",
                  "/outcome",
                  "/rationale",
                  "/inputs/*/text",
                  "/inputs/*/answer",
                  "/plan/title",
                  "/plan/description",
                  "/plan/estimateMethod",
                  "/plan/procedureReason",
                  "/plan/deliveryPlace",
                  "/plan/budgetLines/*/description")),
          entry(
              Thing.TENDER,
              List.of(
                  "/terms/title",
                  "/terms/description",
                  "/terms/noLotsReason",
                  "/terms/lots/*/title",
                  "/terms/lots/*/description",
                  "/terms/items/*/description",
                  "/terms/paymentSchedule/*/title",
                  "/terms/deliveryPlace",
                  "/terms/documents/*",
                  "/comments/given/*/text",
                  "/comments/given/*/reply/text",
                  "/comments/given/*/reply/changed",
                  "/cancellation/reason")),
          entry(
              Thing.ENGAGEMENT,
              List.of(
                  "/purpose",
                  "/participation",
                  "/contacts/*/asked",
                  "/contacts/*/told",
                  "/contacts/*/documents/*",
                  "/shares/*/title",
                  "/shares/*/text",
                  "/shares/*/leftOut",
                  "/shares/*/document",
                  "/involvements/*/what",
                  "/involvements/*/explanation",
                  "/involvements/*/heard",
                  "/effect")),
          entry(
              Thing.PURCHASE,
              List.of(
                  "/data/title",
                  "/data/purpose",
                  "/data/reason",
                  "/data/quotations/*/note",
                  "/data/fewerReason",
                  "/data/deliveryPlace",
                  "/orderTerms",
                  "/deliveries/*/text",
                  "/lessons",
                  "/reason")),
          entry(Thing.ENQUIRY, List.of("/question", "/answer")),
          entry(
              Thing.BID,
              with(
                  PROMISE,
                  "/content/promises/*/",
                  "/content/answers/*",
                  "/content/documents/*",
                  "/assessments/*/reason",
                  "/reason")),
          entry(Thing.EVALUATION, List.of("/consensus/*/scores/*/reason")),
          entry(Thing.AWARD, List.of("/reason", "/standstill/exceptionGround")),
          entry(Thing.COMPLAINT, List.of("/grounds", "/evidence", "/decision")),
          entry(
              Thing.CONTRACT,
              with(
                  PROMISE,
                  "/promises/*/",
                  "/terms/title",
                  "/terms/description",
                  "/terms/indicators/*/title",
                  "/terms/indicators/*/target",
                  "/terms/milestones/*/title",
                  "/terms/milestones/*/description",
                  "/terms/handOver/*",
                  "/terms/securities/*/title",
                  "/terms/subcontractors/*/task",
                  "/report/outcome",
                  "/report/lessons",
                  "/report/nothingLeft/*",
                  "/years/*/note",
                  "/years/*/evidence/*",
                  "/supplierReply")),
          entry(
              Thing.CHANGE,
              List.of(
                  "/proposal/text",
                  "/proposal/evidence/*",
                  "/assessment/scope",
                  "/assessment/recompetition",
                  "/notice",
                  "/reason")),
          entry(
              Thing.MILESTONE,
              List.of(
                  "/title",
                  "/claim/text",
                  "/claim/place",
                  "/claim/evidence/*",
                  "/inspection/findings",
                  "/inspection/evidence/*",
                  "/opinions/*/text")),
          entry(
              Thing.OBSERVATION,
              List.of("/place", "/exchanges/*/text", "/exchanges/*/reply/text", "/evidence/*")),
          entry(
              Thing.OBLIGATION,
              with(
                  PROMISE,
                  "/promise/",
                  "/entered/title",
                  "/entered/text",
                  "/measurements/*/evidence/*",
                  "/applied")),
          entry(Thing.INVOICE, List.of("/reason")));

  private RedactableFields() {}

  /** Patterns for one kind of thing; none where nothing may be withheld. */
  public static List<String> of(Thing thing) {
    return ALL.getOrDefault(thing, List.of());
  }

  /** Everything in one thing that may be withheld and is there, as pointers. */
  public static List<String> in(State state) {
    return Place.all(state);
  }

  /** The same with what stands there: the text itself, or how a document is called. */
  public static Map<String, String> wordsIn(State state) {
    var all = new LinkedHashMap<String, String>();
    in(state)
        .forEach(pointer ->
            Place.in(state, pointer).ifPresent(p -> all.put(pointer, p.texts().getFirst())));
    return Collections.unmodifiableMap(all);
  }

  /** The names of fields that occur in a pattern. */
  public static Set<String> words() {
    return ALL.values().stream()
        .flatMap(List::stream)
        .flatMap(p -> Stream.of(p.split("/", -1)))
        .filter(w -> !w.isEmpty() && !w.equals("*"))
        .collect(Collectors.toUnmodifiableSet());
  }

  static List<String> things() {
    return ALL.keySet().stream().sorted().map(Thing::word).toList();
  }

  static boolean allows(Thing thing, String pointer) {
    return of(thing).stream().anyMatch(p -> fits(p, pointer));
  }

  private static boolean fits(String pattern, String pointer) {
    String[] wanted = pattern.split("/", -1);
    String[] given = pointer.split("/", -1);
    if (wanted.length != given.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!wanted[i].equals("*") && !wanted[i].equals(given[i])) {
        return false;
      }
    }
    return true;
  }

  private static List<String> with(List<String> names, String before, String... others) {
    return Stream.concat(java.util.Arrays.stream(others), names.stream().map(n -> before + n))
        .toList();
  }
}
