# One site for each folder of councils/, all with the templates of templates/. Called with PLANCC=.
# Output and depfiles stand beside the plans, not among them.
# make would look for ways to make each of the thousands of plan files: a hundred times the work.
MAKEFLAGS += --no-builtin-rules

COUNCILS := $(notdir $(wildcard councils/*))

all: $(COUNCILS:%=public/%/index.html)

# What plancc says goes to a file of its own, so that make -j mixes up nothing.
public/%/index.html: $(PLANCC) | made
	@$(PLANCC) build councils/$* --templates templates -o public/$* --depfile made/$*.d > made/$*.txt 2>&1 \
	    || { cat made/$*.txt; exit 1; }
	@touch $@

made:
	@mkdir -p $@

-include $(COUNCILS:%=made/%.d)
