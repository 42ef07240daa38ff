-- Records of use are kept (N-29): added to, not changed, for the owner too.
CREATE TRIGGER "uses_stay" BEFORE UPDATE OR DELETE OR TRUNCATE ON "data"."uses"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
