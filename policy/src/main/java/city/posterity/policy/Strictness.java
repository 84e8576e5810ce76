package city.posterity.policy;

import java.util.ArrayList;
import java.util.List;

/** Which of two versions of a clause or parameter asks for more. What cannot be told is weaker. */
final class Strictness {

  private Strictness() {}

  /** In what the second is weaker than the first; empty when it is as strict. */
  static List<String> weaker(Clause before, Clause after) {
    var all = new ArrayList<String>();
    if (after.obligation().compareTo(before.obligation()) > 0) {
      all.add("obligation is " + after.obligation().word());
    }
    // whatever checks what nothing checked before asks for more
    if (before.isChecked()) {
      if (after.isChecked()) {
        check(before, after, all);
      } else {
        all.add("it has no check");
      }
    }
    return List.copyOf(all);
  }

  private static void check(Clause before, Clause after, List<String> all) {
    Enforcement effect = before.onFail();
    Enforcement now = after.onFail();
    if (effect != null && now != null && now.compareTo(effect) > 0) {
      all.add("on_fail is " + now.word());
    }
    if (after.mode() != before.mode()
        && !(before.mode() == Mode.AUTOMATED && after.mode() == Mode.HYBRID)
        && before.mode() != Mode.HINT) {
      all.add("mode is " + after.mode().word());
    }
    before.gates().stream()
        .filter(g -> !after.isCheckedAt(g))
        .forEach(g ->
            all.add("it is not checked " + (g.equals(before.gate()) ? "at " : "again at ") + g));
    if (!after.bands().isEmpty()
        && (before.bands().isEmpty() || !after.bands().containsAll(before.bands()))) {
      all.add("it holds in fewer bands");
    }
    if (!after.appliesWhen().equals(before.appliesWhen()) && !after.appliesWhen().equals("true")) {
      all.add("applies_when is another");
    }
    String old = before.expression();
    String other = after.expression();
    if (old != null
        && !old.equals(other)
        && (other == null || !other.startsWith("(" + old + ") && "))) {
      all.add("the expression is another; write (the old one) && more");
    }
    if (!after.facts().containsAll(before.facts())) {
      all.add("it needs fewer facts");
    }
    if (!after.commands().containsAll(before.commands())
        || (before.commands().isEmpty() && !after.commands().isEmpty())) {
      all.add("it guards other commands");
    }
    Statement signed = before.statement();
    Statement signing = after.statement();
    if (signed != null && signing != null) {
      if (wider(signed.roles(), signing.roles())) {
        all.add("more roles may attest it");
      }
      if (signed.object() != null && !signed.object().equals(signing.object())) {
        all.add("the attestation speaks of something else");
      }
    }
    if (after.waivable() && !before.waivable()) {
      all.add("it can be waived");
    }
    if (after.waiverSignatures() < before.waiverSignatures()) {
      all.add("a waiver needs fewer signatures");
    }
    if (wider(before.explainedBy(), after.explainedBy())
        || wider(before.waivedBy(), after.waivedBy())) {
      all.add("more roles may let it pass");
    }
  }

  private static boolean wider(List<String> before, List<String> after) {
    return !before.isEmpty() && (after.isEmpty() || !before.containsAll(after));
  }

  static boolean asStrict(Parameter before, Parameter after) {
    // else a third pack could loosen what this one left as it was
    if (after.tighter() != null && after.tighter() != before.tighter()) {
      return false;
    }
    if (before.value().equals(after.value())) {
      return true;
    }
    Parameter.Tighter tighter = before.tighter();
    if (tighter == null) {
      return false;
    }
    if (tighter == Parameter.Tighter.NEITHER) {
      return before.type() == after.type();
    }
    if (!(before.value() instanceof Number old) || !(after.value() instanceof Number now)) {
      return false;
    }
    int order = Double.compare(now.doubleValue(), old.doubleValue());
    return tighter == Parameter.Tighter.HIGHER ? order >= 0 : order <= 0;
  }

  static String expected(Parameter before) {
    return switch (before.tighter()) {
      case null -> before.shown() + ", as which way is stricter is not said there ('tighter')";
      case HIGHER -> before.shown() + " or higher, and tighter: higher";
      case LOWER -> before.shown() + " or lower, and tighter: lower";
      case NEITHER -> "any value of the same kind";
    };
  }
}
