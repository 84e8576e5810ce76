package city.posterity.policy;

import java.util.List;

/**
 * What a clause comes to, before anybody waives or explains it.
 *
 * @param missing paths of what is not known
 * @param unmet parts of the check that do not hold, as they are written
 */
record Answer(Outcome outcome, List<String> missing, List<String> unmet, Message message) {

  Answer(Outcome outcome, Message message) {
    this(outcome, List.of(), List.of(), message);
  }
}
