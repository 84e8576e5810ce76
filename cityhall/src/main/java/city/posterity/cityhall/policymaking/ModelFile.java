package city.posterity.cityhall.policymaking;

import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.clause.Check;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.process.Resolution;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a model as a file. The same model always gives the same bytes. */
final class ModelFile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ModelFile() {}

  static byte[] of(PolicyModel model) {
    var file = new LinkedHashMap<String, Object>();
    file.put("format", PolicyModel.FORMAT);
    file.put("formatVersion", PolicyModel.FORMAT_VERSION);
    file.put("publisher", model.publisher());
    file.put("name", model.name());
    file.put("title", model.title());
    file.put("purpose", model.purpose());
    file.put("languages", model.languages());
    file.put("version", model.version());
    file.put("hash", model.hash());
    Resolution resolution = model.resolution();
    if (resolution != null) {
      file.put("resolution", resolution(resolution));
    }
    file.put("clauses", model.clauses().stream().map(ModelFile::clause).toList());
    file.put("pack", model.pack());
    return JSON.writeValueAsBytes(file);
  }

  /** In lower-case hexadecimal. */
  static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Map<String, Object> resolution(Resolution r) {
    var map = new LinkedHashMap<String, Object>();
    map.put("body", r.body());
    map.put("day", r.day().toString());
    map.put("instrument", r.instrument());
    map.put("minutes", r.minutes());
    return map;
  }

  private static Map<String, Object> clause(NumberedWording clause) {
    Wording wording = clause.wording();
    Check check = wording.check();
    var map = new LinkedHashMap<String, Object>();
    map.put("key", clause.key());
    map.put("hash", wording.hash());
    map.put("obligation", Engine.word(wording.obligation()));
    map.put("words", wording.words());
    map.put("principle", wording.principle());
    map.put("evidence", wording.evidence());
    map.put("serves", wording.serves());
    if (check != null) {
      map.put("check", check(check));
    }
    return map;
  }

  private static Map<String, Object> check(Check check) {
    var map = new LinkedHashMap<String, Object>();
    map.put("gate", check.gate());
    map.put("recheckGates", check.recheckGates());
    map.put("appliesWhen", check.appliesWhen());
    map.put("facts", check.facts());
    map.put("expression", check.expression());
    map.put("statement", check.statement());
    map.put("signedBy", check.signedBy());
    map.put("onFail", Engine.word(check.onFail()));
    map.put("waivable", check.waivable());
    map.put("waivedBy", check.waivedBy());
    map.put("waiverSignatures", check.waiverSignatures());
    map.put("howToFix", check.howToFix());
    map.put("figures", check.figures());
    return map;
  }
}
