package city.posterity.procurement.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which two packs differ, such as last year's and this year's.
 *
 * @param procedure the procedure it is about; absent when it is about the whole pack
 * @param what a parameter's key, or {@code currency}, {@code zone}, {@code bands}, …
 * @param before as written in a pack; absent when the first pack has none
 * @param after as written in a pack; absent when the second pack has none
 */
public record PackDifference(
    @Nullable String procedure, String what, @Nullable String before, @Nullable String after) {

  /** What differs in effect; where a value stands in its file does not matter. */
  public static List<PackDifference> between(Pack before, Pack after) {
    var all = new ArrayList<PackDifference>();
    add(all, null, "title", before, after, Pack::title);
    add(all, null, "currency", before, after, Pack::currency);
    add(all, null, "zone", before, after, p -> p.calendar().zone().getId());
    add(all, null, "weekend", before, after, p -> words(p.calendar().weekend().stream().sorted()));
    add(
        all,
        null,
        "holidays",
        before,
        after,
        p -> words(p.calendar().holidays().entrySet().stream()));
    add(
        all,
        null,
        "bands",
        before,
        after,
        p -> words(p.bands().stream().map(PackDifference::text)));
    light(all, before.light().orElse(null), after.light().orElse(null));
    add(
        all,
        null,
        RedactionGroundReader.KEY,
        before,
        after,
        p -> words(p.redactionGrounds().stream().map(PackDifference::text)));
    var ids = new LinkedHashSet<>(before.procedures().keySet());
    ids.addAll(after.procedures().keySet());
    for (String id : ids) {
      Procedure old = before.procedures().get(id);
      Procedure now = after.procedures().get(id);
      add(all, id, "title", old, now, Procedure::title);
      add(all, id, "method", old, now, Procedure::method);
      add(all, id, "mandatory-criteria", old, now, p -> String.join(", ", p.mandatoryCriteria()));
      for (Parameter parameter : Parameter.values()) {
        add(all, id, parameter.key(), old, now, p -> text(p.sourced(parameter)));
      }
      add(all, id, "moves", old, now, p -> words(p.edits().stream().map(PackDifference::text)));
    }
    return List.copyOf(all);
  }

  private static void light(
      List<PackDifference> all, @Nullable LightPath before, @Nullable LightPath after) {
    add(
        all,
        null,
        "light-path quotations-minimum",
        before,
        after,
        l -> text(l.quotationsMinimum()));
    var codes = new LinkedHashSet<String>();
    Stream.of(before, after)
        .filter(Objects::nonNull)
        .forEach(l -> codes.addAll(l.grounds().keySet()));
    for (String code : codes) {
      add(
          all,
          null,
          "direct-award " + code,
          before == null ? null : before.grounds().get(code),
          after == null ? null : after.grounds().get(code),
          PackDifference::text);
    }
  }

  private static <T> void add(
      List<PackDifference> all,
      @Nullable String procedure,
      String what,
      @Nullable T before,
      @Nullable T after,
      Function<T, String> text) {
    String old = before == null ? null : text.apply(before);
    String now = after == null ? null : text.apply(after);
    if (!Objects.equals(old, now)) {
      all.add(new PackDifference(procedure, what, old, now));
    }
  }

  private static String words(Stream<?> stream) {
    return stream.map(Object::toString).collect(Collectors.joining("; "));
  }

  private static String text(Sourced value) {
    return value.value() + " (" + value.explanation() + ")";
  }

  private static String text(DirectAwardGround ground) {
    var parts = new ArrayList<String>();
    parts.add(ground.title() + " (" + ground.explanation() + ")");
    if (ground.cap() != null) {
      parts.add("up to " + text(ground.cap()));
    }
    parts.add(ground.aboveLightBand() ? "above the light band too" : "within the light band");
    parts.add(ground.mustPublish() ? "must be published" : "need not be published");
    if (ground.standstill() != null) {
      parts.add("standstill " + text(ground.standstill()));
    }
    return String.join("; ", parts);
  }

  private static String text(Band band) {
    String limit =
        band.below() == null ? "" : " below " + band.below() + " (" + band.explanation() + ")";
    return band.id() + limit + ": " + String.join(", ", band.procedures());
  }

  private static String text(RedactionGround ground) {
    var longest = ground.longest();
    return ground.code()
        + (longest == null ? " until lifted" : " for " + longest)
        + " ("
        + ground.explanation()
        + ")";
  }

  private static String text(MoveEdit edit) {
    String row = edit.thing() + " " + edit.from() + " -" + edit.verb() + "->";
    return edit.added()
        ? "add " + row + " " + edit.to() + " (" + edit.ground() + ")"
        : "remove " + row;
  }
}
