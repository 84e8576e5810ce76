package city.posterity.appraisal.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader has to know of what a result rests on, each once: what only illustrates or was not
 * verified, or who answers for it.
 */
final class Reservations {

  private final Map<String, String> confirmed;
  private final List<Notice> notices = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private final Set<String> answered = new HashSet<>();

  /**
   * @param confirmed who answers for it, by the id of a value, a profile or a kernel
   */
  Reservations(Map<String, String> confirmed) {
    this.confirmed = confirmed;
  }

  /** Says it, unless somebody answers for what it is about: then says who. */
  void about(String id, String code, String message) {
    if (!answeredFor(id) && told.add(code + " " + id)) {
      notices.add(new Notice(code, message, List.of(id)));
    }
  }

  /** Whether somebody answers for it, which is noted then. */
  boolean answeredFor(String id) {
    String who = confirmed.get(id);
    if (who != null && answered.add(id)) {
      notices.add(
          new Notice(
              "confirmed", who + " answers for " + id + " in this appraisal.", List.of(id, who)));
    }
    return who != null;
  }

  /** Ids for which somebody answers though nothing needs it. */
  List<String> needless() {
    return confirmed.keySet().stream().filter(id -> !answered.contains(id)).sorted().toList();
  }

  List<Notice> notices() {
    return List.copyOf(notices);
  }
}
