package city.posterity.procurement;

import city.posterity.procurement.assurance.PolicyRule;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.MachineRule;
import city.posterity.procurement.machine.Rule;
import city.posterity.procurement.policymaking.gate.GateRule;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences that go with rules, as tests see them. */
public final class RuleSentences {

  private static final Pattern FACT = Pattern.compile("\\{([^}]*)}");

  private static final Map<Class<?>, Properties> READ = new ConcurrentHashMap<>();

  private RuleSentences() {}

  static Properties of(Class<? extends Rule> rules) {
    return READ.computeIfAbsent(rules, _ -> read(rules));
  }

  private static Properties read(Class<? extends Rule> rules) {
    var properties = new Properties();
    try (var in = rules.getResourceAsStream("rules.properties")) {
      if (in == null) {
        throw new AssertionError("no rules.properties beside " + rules.getName());
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  static String key(Rule rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Set<String> facts(String sentence) {
    return FACT.matcher(sentence)
        .results()
        .map((MatchResult m) -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A finding that brings no sentence of its own has every fact that its rule's sentences name. */
  public static void requireComplete(Finding finding, Engine engine) {
    if (finding.detail() != null) {
      return;
    }
    Class<? extends Rule> rules =
        all(engine)
            .filter(
                r -> Stream.of(r.getEnumConstants()).anyMatch(c -> c.id().equals(finding.ruleId())))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no rule has the id of " + finding));
    String key = finding.ruleId().substring(finding.ruleId().indexOf('.') + 1);
    var sentences = of(rules);
    for (String k : Set.of(key, key + ".fix")) {
      var missing = facts(sentences.getProperty(k, "{sentence}"));
      missing.removeAll(finding.facts().keySet());
      if (!missing.isEmpty()) {
        throw new AssertionError(k + " of " + rules.getSimpleName() + " lacks " + missing);
      }
    }
  }

  static Stream<Class<? extends Rule>> all(Engine engine) {
    return Stream.concat(
        Stream.of(MachineRule.class, PolicyRule.class, GateRule.class),
        engine.machines().stream().map(Machine::rules));
  }
}
