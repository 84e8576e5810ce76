package city.posterity.cityhall.api;

import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Sentence;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.assurance.PolicyRule;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.MachineRule;
import city.posterity.procurement.machine.Rule;
import city.posterity.procurement.policymaking.gate.GateRule;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** The sentences of the core's rules, in the caller's language. */
@Component
public final class RuleTexts {

  private static final ResourceBundle.Control CONTROL =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Map<String, Class<? extends Rule>> owners = new HashMap<>();

  RuleTexts() {
    add(MachineRule.class);
    add(PolicyRule.class);
    add(GateRule.class);
    BuyingCycle.MACHINES.forEach(m -> add(m.rules()));
  }

  /** What is wrong. */
  public String message(Finding finding, Locale locale) {
    return message(finding, locale, finding.facts());
  }

  /** What would be right; empty when the message says it. */
  public String fix(Finding finding, Locale locale) {
    return fix(finding, locale, finding.facts());
  }

  /** What is wrong, for a page: moments, days and sums as the reader's language writes them. */
  public String message(Finding finding, Formats formats) {
    return message(finding, formats.locale(), written(finding, formats));
  }

  /** What would be right, for a page; empty when the message says it. */
  public String fix(Finding finding, Formats formats) {
    return fix(finding, formats.locale(), written(finding, formats));
  }

  /** What is wrong and, where there is one, the sentence of what would be right after it. */
  public String sentences(Finding finding, Formats formats) {
    return (message(finding, formats) + " " + fix(finding, formats)).strip();
  }

  /**
   * What is wrong, with facts that the caller has put into words.
   *
   * @param facts at least those of the finding, by name
   */
  public String message(Finding finding, Locale locale, Map<String, String> facts) {
    return finding.detail() != null ? finding.detail() : text(finding, "", locale, facts);
  }

  /** What would be right, with facts that the caller has put into words. */
  public String fix(Finding finding, Locale locale, Map<String, String> facts) {
    return finding.detail() != null ? "" : text(finding, ".fix", locale, facts);
  }

  /** The sentence of a rule before facts are put into it; empty if there is none. */
  String pattern(String ruleId, String suffix, Locale locale) {
    Class<? extends Rule> owner = owners.get(ruleId);
    if (owner == null) {
      return "";
    }
    String key = ruleId.substring(ruleId.indexOf('.') + 1) + suffix;
    var bundle = ResourceBundle.getBundle(owner.getPackageName() + ".rules", locale, CONTROL);
    return bundle.containsKey(key) ? bundle.getString(key) : "";
  }

  private String text(Finding finding, String suffix, Locale locale, Map<String, String> facts) {
    return new Sentence(pattern(finding.ruleId(), suffix, locale), locale).with(facts);
  }

  /** The facts of a finding with moments, days and sums written for people. */
  public static Map<String, String> written(Finding finding, Formats formats) {
    var facts = new HashMap<String, String>();
    finding.facts().forEach((name, fact) -> facts.put(name, WrittenFact.of(fact, formats)));
    return facts;
  }

  private void add(Class<? extends Rule> rules) {
    for (Rule rule : rules.getEnumConstants()) {
      owners.put(rule.id(), rules);
    }
  }
}
