package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.policymaking.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole text as it was published at a moment.
 *
 * @param number 1 for the Primer
 * @param hash over the parts: the same hash, the same text
 * @param material clauses that changed materially since the text that people were last asked about
 */
public record Edition(
    int number,
    Kind kind,
    Instant at,
    String hash,
    List<Part> parts,
    List<MaterialClause> material) {

  /** What a text was published as. */
  public enum Kind {
    /** The first draft that everybody reads. */
    PRIMER,
    /** After answers. */
    REVISED,
    /** What the body is asked to adopt. */
    FINAL
  }

  /** A clause in the version that it had. */
  public record Part(String clause, int version, String hash) {}

  public Edition {
    parts = List.copyOf(parts);
    material = List.copyOf(material);
  }

  /** The version of a clause in it; empty if it had none such. */
  public Optional<Part> part(String clause) {
    return parts.stream().filter(p -> p.clause().equals(clause)).findFirst();
  }

  static String hash(List<Part> parts) {
    return Fingerprint.of(parts.stream().flatMap(p -> Stream.of(p.clause(), p.hash())).toList());
  }
}
