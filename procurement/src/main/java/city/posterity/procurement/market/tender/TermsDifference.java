package city.posterity.procurement.market.tender;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What an amendment changes. Anything that a bidder could have priced is substantial; so is every
 * component that nobody has declared harmless here, so that a new field is safe by default.
 */
public final class TermsDifference {

  /** Components that say the same thing in other words, or only give bidders more time. */
  private static final Set<String> HARMLESS = Set.of("title", "deadline", "noLotsReason");

  private final List<String> changed;

  private TermsDifference(List<String> changed) {
    this.changed = List.copyOf(changed);
  }

  public static TermsDifference between(TenderTerms before, TenderTerms after) {
    var changed = new ArrayList<String>();
    for (RecordComponent component : TenderTerms.class.getRecordComponents()) {
      if (!Objects.equals(value(component, before), value(component, after))) {
        changed.add(component.getName());
      }
    }
    return new TermsDifference(changed);
  }

  /** JSON Pointers to what differs, in the order of the terms. */
  public List<String> pointers() {
    return changed.stream().map(c -> "/" + c).toList();
  }

  public boolean isEmpty() {
    return changed.isEmpty();
  }

  /** Whether bids made before have to be confirmed again. */
  public boolean isSubstantial() {
    return !HARMLESS.containsAll(changed);
  }

  public boolean touches(String component) {
    return changed.contains(component);
  }

  private static Object value(RecordComponent component, TenderTerms terms) {
    try {
      return component.getAccessor().invoke(terms);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
