package city.posterity.ocds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges the releases of one contracting process into a compiled release (of each field the latest
 * value) or a versioned release (all values, each with the release it came from). Source: OCDS
 * 1.1.5, "Merging specification". The releases handed in are never changed. Immutable and safe to
 * share between threads.
 *
 * <p>Example: {@code ObjectNode now = Merger.of(MergeRules.standard()).compile(releases).json();}
 */
public final class Merger {
  private final MergeRules rules;
  private final Compatibility compatibility;

  private Merger(MergeRules rules, Compatibility compatibility) {
    this.rules = rules;
    this.compatibility = compatibility;
  }

  /** A merger that follows the specification. */
  public static Merger of(MergeRules rules) {
    return new Merger(rules, Compatibility.SPECIFICATION);
  }

  /** The same rules, but differences settled as told. */
  public Merger compatibleWith(Compatibility other) {
    return new Merger(rules, other);
  }

  /**
   * The compiled release of the process to which the earliest release belongs: {@code tag}
   * compiled, {@code date} that of the latest release, {@code id} the ocid, a hyphen and that date.
   *
   * @param releases in any order; those of the same instant are merged in the order given
   * @throws MergeException if they cannot be merged
   */
  public Merged compile(List<? extends JsonNode> releases) {
    return all(releases, compiling());
  }

  /**
   * The versioned release of the process to which the earliest release belongs.
   *
   * @param releases in any order; those of the same instant are merged in the order given
   * @throws MergeException if they cannot be merged
   */
  public Merged version(List<? extends JsonNode> releases) {
    return all(releases, versioning());
  }

  /** An empty compiled release to which releases are added one by one. */
  public GrowingRelease compiling() {
    return new GrowingRelease(GrowingRelease.Form.COMPILED, rules, compatibility);
  }

  /** An empty versioned release to which releases are added one by one. */
  public GrowingRelease versioning() {
    return new GrowingRelease(GrowingRelease.Form.VERSIONED, rules, compatibility);
  }

  /**
   * A compiled release made earlier, to which more releases are added.
   *
   * @throws MergeException with NOT_MERGED if it is not one
   */
  public GrowingRelease continueCompiled(ObjectNode compiled) {
    return compiling().from(compiled);
  }

  /**
   * A versioned release made earlier, to which more releases are added.
   *
   * @throws MergeException with NOT_MERGED if it is not one
   */
  public GrowingRelease continueVersioned(ObjectNode versioned) {
    return versioning().from(versioned);
  }

  private Merged all(List<? extends JsonNode> releases, GrowingRelease into) {
    for (ReleaseHead head : inOrder(releases)) {
      into.append(head);
    }
    return into.merged();
  }

  /** Sorts stably. */
  List<ReleaseHead> inOrder(List<? extends JsonNode> releases) {
    if (releases.isEmpty()) {
      throw new MergeException(MergeException.Kind.NO_RELEASES, "", "", List.of());
    }
    boolean compatible = compatibility == Compatibility.OCDS_MERGE;
    var heads = new ArrayList<ReleaseHead>(releases.size());
    for (int i = 0; i < releases.size(); i++) {
      JsonNode release = releases.get(i);
      heads.add(
          compatible
              ? ReleaseHead.lenient(release, i, releases.size() == 1)
              : ReleaseHead.of(release, i));
    }
    heads.sort(
        compatible
            ? Comparator.comparing(ReleaseHead::date)
            : Comparator.comparing(head -> head.instant() == null ? Instant.MIN : head.instant()));
    return heads;
  }
}
