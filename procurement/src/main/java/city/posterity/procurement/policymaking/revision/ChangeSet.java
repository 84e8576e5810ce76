package city.posterity.procurement.policymaking.revision;

import java.util.List;
import java.util.UUID;

/**
 * Words that change together.
 *
 * @param responses ids of the responses because of which they change
 * @param editorial whether spelling, punctuation or numbering alone changes, because of nothing
 * @param summary what changes, in a sentence
 */
public record ChangeSet(List<UUID> responses, boolean editorial, String summary, List<Edit> edits) {

  public ChangeSet {
    responses = List.copyOf(responses);
    edits = List.copyOf(edits);
  }
}
