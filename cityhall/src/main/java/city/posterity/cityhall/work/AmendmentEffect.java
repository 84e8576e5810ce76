package city.posterity.cityhall.work;

import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.RecordView;
import city.posterity.cityhall.forms.RecordView.Row;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.market.tender.TermsDifference;
import city.posterity.procurement.pack.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment of a tender would do. It never says whether or how many bids there are.
 *
 * @param changes what would say something else
 * @param substantial whether bids made before have to be confirmed again
 * @param deadline as it would be
 * @param earliest that the pack allows if it were published now
 * @param late whether the deadline has to move to {@code earliest} at least
 * @param days by which it has to move at least, in whole days; 0 for none
 */
public record AmendmentEffect(
    List<Change> changes,
    boolean substantial,
    String deadline,
    String earliest,
    boolean late,
    long days) {

  /** One of the terms as it is and as it would be; null where it says nothing. */
  public record Change(String label, @Nullable Row before, @Nullable Row after) {}

  public AmendmentEffect {
    changes = List.copyOf(changes);
  }

  static AmendmentEffect of(
      TenderTerms before, TenderTerms after, Desk desk, FormContext form, Sentences voice) {
    var difference = TermsDifference.between(before, after);
    var procedure = desk.procedure();
    Instant earliest =
        procedure.calendar().add(desk.now(), procedure.term(Parameter.AMENDMENT_REMAINDER));
    boolean needsTime = difference.isSubstantial() || difference.touches("deadline");
    return new AmendmentEffect(
        changes(byLabel(before, form, voice), byLabel(after, form, voice)),
        difference.isSubstantial(),
        voice.moment(after.deadline()),
        voice.moment(earliest),
        needsTime && after.deadline().isBefore(earliest),
        daysShort(after.deadline(), earliest));
  }

  /** Whole days, rounded up, so that whoever adds them is in time; 0 if nothing is missing. */
  static long daysShort(Instant deadline, Instant earliest) {
    long seconds = Math.max(0, Duration.between(deadline, earliest).toSeconds());
    return Math.ceilDiv(seconds, Duration.ofDays(1).toSeconds());
  }

  private static Map<String, Row> byLabel(TenderTerms terms, FormContext form, Sentences voice) {
    return RecordView.of(terms, form, voice).stream()
        .collect(
            Collectors.toMap(
                Row::label, Function.identity(), (first, _) -> first, LinkedHashMap::new));
  }

  private static List<Change> changes(Map<String, Row> before, Map<String, Row> after) {
    var labels = new LinkedHashSet<>(before.keySet());
    labels.addAll(after.keySet());
    return labels.stream()
        .map(l -> new Change(l, before.get(l), after.get(l)))
        .filter(c -> c.before() == null || !c.before().equals(c.after()))
        .toList();
  }
}
