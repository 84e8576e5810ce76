package city.posterity.cityhall.appraisals;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.engine.Result;
import city.posterity.appraisal.file.AppraisalReader;
import city.posterity.appraisal.file.ResultJson;
import city.posterity.appraisal.generation.GenerationResult;
import city.posterity.appraisal.generation.Generations;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.procurement.lifecycle.Appraised;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs an appraisal as the command {@code posterity appraise} does, to the same bytes. */
final class Appraiser {

  /** Shares of draws are told to as many digits. */
  private static final int SHARE_DIGITS = 6;

  /** One: what comes out does not depend on it, and other requests want to be answered. */
  private static final int THREADS = 1;

  private Appraiser() {}

  /**
   * What went in and what came out.
   *
   * @param file the result as the command writes it
   */
  @SuppressWarnings("ArrayRecordComponent") // kept and sent, never compared
  record Ran(byte[] input, byte[] file, Result result, Appraised appraised) {}

  /**
   * @param input JSON in UTF-8
   * @param margin share of the reference's cost that a generation may lose against it without being
   *     named; absent where nothing was announced
   * @throws AppraisalException with everything that is wrong
   */
  static Ran run(byte[] input, long seed, int draws, @Nullable BigDecimal margin) {
    String hash = hash(input);
    Result result =
        Appraising.run(AppraisalReader.read(input), Inputs.published(), hash, seed, draws, THREADS);
    byte[] file = (ResultJson.write(result) + "\n").getBytes(StandardCharsets.UTF_8);
    var appraised =
        new Appraised(
            hash,
            hash(file),
            seed,
            result.draws(),
            ResultJson.ENGINE,
            result.dataVersion(),
            result.options().stream().map(o -> option(result, o, margin)).toList());
    return new Ran(input, file, result, appraised);
  }

  private static Appraised.Option option(
      Result result, OptionResult option, @Nullable BigDecimal margin) {
    var present = Objects.requireNonNull(option.present().get(result.appraisal().central()));
    var spread = option.spread();
    var against = option.against();
    return new Appraised.Option(
        option.id(),
        result.appraisal().option(option.id()).orElseThrow().title(),
        money(-present.net()),
        spread == null ? null : money(-spread.p90()),
        spread == null ? null : money(-spread.p10()),
        against == null
            ? null
            : BigDecimal.valueOf(against.probabilityBest())
                .setScale(SHARE_DIGITS, RoundingMode.HALF_EVEN),
        margin == null ? List.of() : worseOff(result, option, margin.doubleValue()));
  }

  private static List<String> worseOff(Result result, OptionResult option, double margin) {
    var reference =
        result.options().stream()
            .filter(o -> o.id().equals(result.appraisal().reference()))
            .findFirst();
    if (reference.isEmpty()) {
      return List.of();
    }
    Map<String, GenerationResult> usual =
        reference.get().generations().stream()
            .collect(Collectors.toMap(GenerationResult::id, Function.identity()));
    double allowed = margin * usual.values().stream().mapToDouble(g -> g.presentCost()).sum();
    return option.generations().stream()
        .filter(g -> !g.id().equals(Generations.UNALLOCATED))
        .filter(g -> g.net() - Objects.requireNonNull(usual.get(g.id())).net() < -allowed)
        .map(GenerationResult::id)
        .toList();
  }

  private static BigDecimal money(double amount) {
    return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
  }

  static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
  }
}
