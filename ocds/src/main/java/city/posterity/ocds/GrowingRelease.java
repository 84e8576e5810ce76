package city.posterity.ocds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A compiled or versioned release to which releases are added one by one, in the order of their
 * dates. Adding one by one gives the same as merging all at once. Not for use by several threads.
 *
 * <p>Example: {@code merger.continueCompiled(stored).append(latest).merged().json()}.
 */
public final class GrowingRelease {
  enum Form {
    COMPILED,
    VERSIONED
  }

  private final Form form;
  private final RuleNode rules;
  private final boolean compatible;
  private final List<MergeFinding> findings = new ArrayList<>();
  private final MergeRoutine routine;
  private ObjectNode out = JsonNodeFactory.instance.objectNode();
  private @Nullable String ocid;
  private @Nullable String latestDate;
  private @Nullable Instant latest;
  private int appended;

  GrowingRelease(Form form, MergeRules rules, Compatibility compatibility) {
    this.form = form;
    this.rules = rules.root();
    this.compatible = compatibility == Compatibility.OCDS_MERGE;
    this.routine =
        switch (form) {
          case COMPILED -> new CompiledRoutine(compatibility, findings);
          case VERSIONED -> new VersionedRoutine(compatibility, findings);
        };
  }

  GrowingRelease from(ObjectNode stored) {
    JsonNode storedOcid = stored.path("ocid");
    boolean compiledTag =
        stored.path("tag").valueStream().anyMatch(tag -> tag.asString("").equals("compiled"));
    boolean fits = form == Form.COMPILED ? compiledTag : !stored.has("tag") && !stored.has("id");
    if (!storedOcid.isString() || !fits) {
      String name = form == Form.COMPILED ? "compiled" : "versioned";
      throw new MergeException(MergeException.Kind.NOT_MERGED, "", "", List.of(name));
    }
    out = stored.deepCopy();
    ocid = storedOcid.stringValue();
    if (form == Form.COMPILED) {
      reached(out.path("date").asString(""));
    } else {
      latestOf(out);
    }
    return this;
  }

  private void latestOf(JsonNode node) {
    if (VersionedRoutine.isHistory(node)) {
      node.forEach(version -> reached(version.path("releaseDate").asString("")));
    } else {
      node.forEach(this::latestOf);
    }
  }

  private void reached(String date) {
    Instant zoned = ReleaseHead.zoned(date);
    Instant instant = zoned == null ? ReleaseHead.local(date) : zoned;
    if (instant != null && (latest == null || instant.isAfter(latest))) {
      latest = instant;
      latestDate = date;
    }
  }

  /**
   * Adds a release. A release of another process is left out and reported.
   *
   * @throws MergeException if it has no ocid or date, or is older than the latest one merged;
   *     nothing is changed then. With {@link Compatibility#OCDS_MERGE} also on inconsistent types,
   *     part of the release being merged then
   */
  public GrowingRelease append(JsonNode release) {
    return append(
        compatible
            ? ReleaseHead.lenient(release, appended, true)
            : ReleaseHead.of(release, appended));
  }

  GrowingRelease append(ReleaseHead head) {
    appended++;
    if (ocid != null && !ocid.equals(head.ocid())) {
      var kind =
          compatible ? MergeFinding.Kind.DIFFERENT_OCID_MERGED : MergeFinding.Kind.DIFFERENT_OCID;
      findings.add(new MergeFinding(kind, head.label(), "/ocid", List.of(head.ocid(), ocid)));
      if (!compatible) {
        return this;
      }
    }
    Instant instant = head.instant();
    if (instant != null && latest != null && latestDate != null && instant.isBefore(latest)) {
      throw new MergeException(
          MergeException.Kind.OUT_OF_ORDER,
          head.label(),
          "/date",
          List.of(head.date(), latestDate));
    }
    if (head.zoneAssumed()) {
      findings.add(
          new MergeFinding(
              MergeFinding.Kind.DATE_WITHOUT_ZONE, head.label(), "/date", List.of(head.date())));
    }
    routine.merge(out, head, rules);
    ocid = head.ocid();
    latest = instant;
    latestDate = head.date();
    return this;
  }

  /**
   * What is merged so far, as a copy.
   *
   * @throws MergeException with NO_RELEASES if nothing is
   */
  public Merged merged() {
    if (ocid == null) {
      throw new MergeException(MergeException.Kind.NO_RELEASES, "", "", List.of());
    }
    return new Merged(out.deepCopy(), findings);
  }
}
