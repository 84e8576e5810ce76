package city.posterity.ocds;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document made from releases, and what was noticed on the way. The document shares nothing with
 * the releases; it belongs to whoever asked for it.
 *
 * <p>Example: {@code merged.findings().forEach(f -> log(f.pointer(), f.message(locale)))}.
 *
 * @param json fields in the order in which the releases first named them, the standard's own before
 *     them
 * @param findings in the order in which they were met
 */
public record Merged(ObjectNode json, List<MergeFinding> findings) {
  public Merged {
    findings = List.copyOf(findings);
  }
}
