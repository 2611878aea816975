"""Small networks that use every field of PyPSA's linear optimisation that Jarip reads, with PyPSA's answers.

    python published/pypsa/make.py [name ...]

Needs PyPSA and HiGHS (`pip install pypsa highspy`). Writes, for each, the folder `<name>/network` and
`<name>/answer.json`, and `periods/network.nc`. Run it again only to add a network or a field; the answers are PyPSA's, never ours.
"""

import json
import logging
import shutil
import sys
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
import pypsa

warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)
HERE = Path(__file__).parent
T = 12


def hours(count=T):
    return pd.date_range("2030-01-01", periods=count, freq="h")


def wave(base, swing, shift=0, count=T):
    """A series that goes up and down, with no two hours alike."""
    t = np.arange(count)
    return np.round(base + swing * np.sin(0.9 * t + shift) + 0.13 * swing * np.cos(2.3 * t), 3)


def network(count=T):
    n = pypsa.Network(snapshots=hours(count))
    n.add("Bus", "a", carrier="AC", v_nom=110)
    n.add("Generator", "shed", bus="a", p_nom=1000, marginal_cost=900)
    n.add("Load", "demand", bus="a", p_set=wave(60, 25, count=count))
    return n


def generators():
    n = network()
    n.snapshot_weightings["objective"] = wave(3, 1)
    n.snapshot_weightings["generators"] = wave(2, 0.5, 1)
    add = lambda name, **kw: n.add("Generator", name, bus="a", **kw)
    add("wind", p_nom_extendable=True, p_max_pu=wave(0.5, 0.4, 2), capital_cost=90, p_nom_max=70)
    add("base", p_nom=30, p_min_pu=0.3, ramp_limit_up=0.15, ramp_limit_down=0.2, marginal_cost=12, p_init=20)
    add("flexible", p_nom_extendable=True, ramp_limit_up=wave(0.4, 0.2), overnight_cost=4e5, discount_rate=0.07,
        lifetime=25, fom_cost=11, marginal_cost=wave(30, 8))
    add("fuel", p_nom=40, marginal_cost=20, e_sum_max=150, e_sum_min=20)
    partly = np.where(np.arange(T) % 3 == 0, 4.0, np.nan)
    add("given", p_nom=10, p_set=partly, marginal_cost=50)
    add("fixed", p_nom_extendable=True, p_nom_set=7.5, capital_cost=100, marginal_cost=5)
    add("consumer", p_nom=8, sign=-1, marginal_cost=-15)
    add("off", p_nom=500, active=False)
    add("existing", p_nom=25, p_nom_extendable=True, p_nom_min=5, capital_cost=210, marginal_cost=8)
    n.add("Load", "feed in", bus="a", p_set=3, sign=1)
    n.add("Load", "negative", bus="a", p_set=-2.5)
    return n


def links():
    n = network()
    for bus in ["h2", "heat", "co2"]:
        n.add("Bus", bus, carrier=bus)
    n.add("Bus", "b", carrier="AC")
    n.add("Load", "heat demand", bus="heat", p_set=wave(20, 8, 1))
    n.add("Load", "h2 demand", bus="h2", p_set=6)
    n.add("Generator", "wind", bus="a", p_nom_extendable=True, p_max_pu=wave(0.5, 0.4), capital_cost=110)
    n.add("Generator", "import", bus="b", p_nom=80, marginal_cost=wave(50, 25, 1.5))
    n.add("Generator", "gas", bus="h2", p_nom=200, marginal_cost=95)
    n.add("Store", "air", bus="co2", e_nom=1e4)
    n.add("Link", "cable", bus0="a", bus1="b", p_nom=35, p_min_pu=-0.8, p_max_pu=0.9)
    n.add("Link", "electrolyser", bus0="a", bus1="h2", bus2="heat", efficiency=0.65, efficiency2=wave(0.2, 0.05),
          p_nom_extendable=True, capital_cost=40, marginal_cost=1.5)
    n.add("Link", "chp", bus0="h2", bus1="a", bus2="heat", bus3="co2", efficiency=0.4, efficiency2=0.35,
          efficiency3=0.2, p_nom_extendable=True, p_nom_max=60, capital_cost=25, ramp_limit_up=0.5,
          ramp_limit_down=0.4, p_init=10)
    n.add("Link", "heat pump", bus0="a", bus1="heat", efficiency=wave(3, 0.4, 2), p_nom=9, p_min_pu=0.1,
          marginal_cost=wave(2, 1))
    n.add("Link", "capture", bus0="a", bus1="co2", efficiency=-0.3, p_nom=4, p_set=np.where(np.arange(T) < 3, 1.0, np.nan))
    return n


def stores():
    n = network()
    n.snapshot_weightings["objective"] = 2.0
    n.snapshot_weightings["stores"] = wave(1.5, 0.5)
    for bus in ["h2", "warm"]:
        n.add("Bus", bus, carrier=bus)
    n.add("Generator", "wind", bus="a", p_nom_extendable=True, p_max_pu=wave(0.5, 0.45), capital_cost=150)
    n.add("Generator", "dear", bus="a", p_nom=70, marginal_cost=wave(120, 40))
    n.add("Store", "cyclic", bus="a", e_nom_extendable=True, e_cyclic=True, capital_cost=3, standing_loss=0.01,
          e_min_pu=0.1, e_max_pu=wave(0.8, 0.1))
    n.add("Store", "started", bus="a", e_nom=40, e_initial=25, standing_loss=wave(0.02, 0.01), marginal_cost=4)
    n.add("Store", "kept", bus="a", e_nom=30, e_initial=5, marginal_cost_storage=wave(0.5, 0.2))
    n.add("Store", "filled", bus="a", e_nom_extendable=True, capital_cost=1, e_initial=3,
          e_set=np.where(np.arange(T) == 7, 12.0, np.nan))
    n.add("Store", "driven", bus="a", e_nom=100, e_initial=50, p_set=wave(0, 5))
    n.add("Store", "reversed", bus="a", e_nom=20, e_initial=10, e_cyclic=True, sign=0.9)
    return n


def storage_units():
    n = network()
    n.snapshot_weightings["objective"] = wave(2, 0.7)
    n.snapshot_weightings["stores"] = wave(1.2, 0.3, 1)
    n.add("Generator", "wind", bus="a", p_nom_extendable=True, p_max_pu=wave(0.5, 0.45), capital_cost=180)
    n.add("Generator", "dear", bus="a", p_nom=60, marginal_cost=wave(120, 40))
    add = lambda name, **kw: n.add("StorageUnit", name, bus="a", **kw)
    add("battery", p_nom_extendable=True, max_hours=3, efficiency_store=0.95, efficiency_dispatch=0.9,
        cyclic_state_of_charge=True, capital_cost=8, standing_loss=0.005, marginal_cost=0.4)
    add("reservoir", p_nom=20, max_hours=8, inflow=wave(6, 5), p_min_pu=0, efficiency_dispatch=wave(0.85, 0.05),
        state_of_charge_initial=60, spill_cost=0.2, marginal_cost_storage=0.01)
    add("flooded", p_nom=5, max_hours=2, inflow=wave(9, 3), p_min_pu=0, p_max_pu=wave(0.7, 0.3), spill_cost=-0.1)
    add("planned", p_nom=15, max_hours=6, state_of_charge_initial=20,
        state_of_charge_set=np.where(np.arange(T) % 5 == 4, 30.0, np.nan))
    add("told", p_nom=10, max_hours=12, state_of_charge_initial=40, p_set=np.where(np.arange(T) < 4, 2.0, np.nan),
        p_dispatch_set=np.where(np.arange(T) == 6, 5.0, np.nan), p_store_set=np.where(np.arange(T) == 9, 3.0, np.nan))
    add("signed", p_nom=6, max_hours=4, state_of_charge_initial=12, sign=0.8)
    return n


def lines():
    n = pypsa.Network(snapshots=hours(8))
    for bus, carrier in [("a", "AC"), ("b", "AC"), ("c", "AC"), ("d", "AC"), ("e", "AC"), ("x", "DC"), ("y", "DC"), ("z", "DC")]:
        n.add("Bus", bus, carrier=carrier, v_nom=380 if bus in "abc" else 110)
    for k, bus in enumerate("abcdexyz"):
        n.add("Load", f"load {bus}", bus=bus, p_set=wave(20 + 4 * k, 6, k, 8))
        n.add("Generator", f"gen {bus}", bus=bus, p_nom=90, marginal_cost=wave(20 + 13 * ((k * 5) % 8), 5, k, 8))
        n.add("Generator", f"shed {bus}", bus=bus, p_nom=500, marginal_cost=1000)
    add = lambda name, a, b, **kw: n.add("Line", name, bus0=a, bus1=b, **kw)
    add("ab", "a", "b", x=12, r=1, s_nom=30, s_max_pu=0.7)
    add("ab2", "a", "b", x=20, r=1, s_nom=25, s_max_pu=wave(0.7, 0.2, 0, 8))
    add("bc", "b", "c", x=9, r=1, s_nom_extendable=True, s_nom_min=5, capital_cost=60, length=40)
    add("ca", "c", "a", x=15, r=1, s_nom_extendable=True, s_nom_max=35, capital_cost=45, s_nom=10)
    add("de", "d", "e", type="149-AL1/24-ST1A 110.0", length=30, num_parallel=2, s_nom=40)
    # Closing no cycle: PyPSA 1.3 keeps the law of a cycle that an inactive line would close.
    n.add("Bus", "f", carrier="AC")
    n.add("Generator", "gen f", bus="f", p_nom=20, marginal_cost=3)
    n.add("Load", "load f", bus="f", p_set=7)
    add("off", "a", "f", x=1, s_nom=1000, active=False)
    add("xy", "x", "y", x=0, r=0.3, s_nom=20, carrier="DC")
    add("yz", "y", "z", x=0, r=0.5, s_nom=20, carrier="DC")
    add("zx", "z", "x", x=0, r=0.2, s_nom_extendable=True, capital_cost=30, carrier="DC")
    n.add("Transformer", "bd", bus0="b", bus1="d", x=0.12, r=0.01, s_nom=60, tap_ratio=1.05, phase_shift=1.5)
    n.add("Transformer", "ce", bus0="c", bus1="e", x=0.1, r=0.01, s_nom=50, s_nom_extendable=True, capital_cost=20, s_max_pu=0.8)
    n.add("Link", "converter", bus0="a", bus1="x", p_nom=25, p_min_pu=-1, efficiency=0.98)
    return n


def limits():
    n = network()
    for carrier, co2 in [("gas", 0.2), ("coal", 0.34), ("wind", 0), ("hydro", 0), ("tank", 0.05)]:
        n.add("Carrier", carrier, co2_emissions=co2, waste=0.1 if carrier == "coal" else 0)
    for c in ["AC", "DC"]:
        n.add("Carrier", c)
    n.add("Bus", "b", carrier="AC", v_nom=110)
    n.add("Bus", "c", carrier="AC", v_nom=110)
    n.add("Load", "far", bus="b", p_set=wave(30, 10, 1))
    for bus in "bc":
        n.add("Generator", f"shed {bus}", bus=bus, p_nom=1000, marginal_cost=900)
    add = lambda name, bus, carrier, **kw: n.add("Generator", name, bus=bus, carrier=carrier, p_nom_extendable=True, **kw)
    add("gas a", "a", "gas", capital_cost=30, marginal_cost=40, efficiency=wave(0.5, 0.05))
    add("gas b", "b", "gas", capital_cost=25, marginal_cost=42, efficiency=0.48)
    add("coal", "a", "coal", capital_cost=40, marginal_cost=15, efficiency=0.4)
    add("wind a", "a", "wind", capital_cost=160, p_max_pu=wave(0.5, 0.4))
    add("wind b", "b", "wind", capital_cost=140, p_max_pu=wave(0.5, 0.4, 1))
    add("wind c", "c", "wind", capital_cost=100, p_max_pu=wave(0.6, 0.35, 2))
    n.add("StorageUnit", "hydro", bus="b", carrier="hydro", p_nom=12, max_hours=10, state_of_charge_initial=70)
    n.add("Store", "tank", bus="a", carrier="tank", e_nom=60, e_initial=50)
    n.add("Line", "ab", bus0="a", bus1="b", x=10, s_nom_extendable=True, capital_cost=20, length=70)
    n.add("Line", "bc", bus0="b", bus1="c", x=14, s_nom_extendable=True, capital_cost=15, length=50)
    n.add("Line", "ca", bus0="c", bus1="a", x=12, s_nom_extendable=True, capital_cost=18, length=60)
    n.add("Link", "dc", bus0="c", bus1="b", carrier="DC", p_nom_extendable=True, p_min_pu=-1, capital_cost=10, length=55)
    add = lambda name, type, **kw: n.add("GlobalConstraint", name, type=type, **kw)
    add("co2", "primary_energy", carrier_attribute="co2_emissions", sense="<=", constant=150)
    add("waste", "primary_energy", carrier_attribute="waste", sense="<=", constant=30)
    add("volume", "transmission_volume_expansion_limit", carrier_attribute="AC, DC", sense="<=", constant=3500)
    add("spending", "transmission_expansion_cost_limit", carrier_attribute="AC", sense="<=", constant=700)
    add("wind in all", "tech_capacity_expansion_limit", carrier_attribute="wind", sense="<=", constant=140)
    add("wind at c", "tech_capacity_expansion_limit", carrier_attribute="wind", bus="c", sense="<=", constant=80)
    add("hydro use", "operational_limit", carrier_attribute="hydro", sense="<=", constant=45)
    add("gas use", "operational_limit", carrier_attribute="gas", sense=">=", constant=90)
    n.buses["nom_max_gas"] = [9.0, np.nan, np.nan]
    n.buses["nom_min_wind"] = [np.nan, 12.0, np.nan]
    return n


def periods():
    n = pypsa.Network()
    years = [2030, 2035, 2045]
    n.set_snapshots(pd.MultiIndex.from_product([years, hours(6)], names=["period", "timestep"]))
    n.investment_periods = years
    n.investment_period_weightings["years"] = [5, 10, 10]
    n.investment_period_weightings["objective"] = [4.5, 7.5, 5.0]
    n.snapshot_weightings["objective"] = 4.0
    n.snapshot_weightings["generators"] = 3.0
    n.snapshot_weightings["stores"] = 2.0
    N = len(n.snapshots)
    for carrier, co2 in [("gas", 0.2), ("solar", 0), ("AC", 0), ("cell", 0)]:
        n.add("Carrier", carrier, co2_emissions=co2)
    n.carriers.loc["solar", "max_growth"] = 55
    n.carriers.loc["solar", "max_relative_growth"] = 0.2
    for bus in "abc":
        n.add("Bus", bus, carrier="AC", v_nom=110)
        n.add("Load", f"load {bus}", bus=bus, p_set=wave(30, 10, ord(bus), N) * np.repeat([1, 1.2, 1.5], 6))
        n.add("Generator", f"shed {bus}", bus=bus, p_nom=1000, marginal_cost=500)
    for year in years:
        n.add("Generator", f"solar {year}", bus="a", carrier="solar", p_nom_extendable=True, build_year=year, lifetime=12,
              capital_cost=60 - (year - 2030), p_max_pu=wave(0.5, 0.4, 1, N))
        n.add("Generator", f"gas {year}", bus="b", carrier="gas", p_nom_extendable=True, build_year=year, lifetime=20,
              capital_cost=25, marginal_cost=30 + (year - 2030), efficiency=0.5, ramp_limit_up=0.3)
    n.add("Generator", "old", bus="b", carrier="gas", p_nom=30, build_year=2010, lifetime=26, marginal_cost=25, efficiency=0.4)
    n.add("Generator", "later", bus="c", p_nom=10, build_year=2040, lifetime=100, marginal_cost=1, e_sum_max=200)
    n.add("StorageUnit", "cell", bus="a", carrier="cell", p_nom_extendable=True, capital_cost=3, max_hours=4, build_year=2035, lifetime=50,
          cyclic_state_of_charge_per_period=True, efficiency_store=0.9)
    n.add("StorageUnit", "anew", bus="b", p_nom=8, max_hours=5, state_of_charge_initial=20, state_of_charge_initial_per_period=True, lifetime=99, build_year=2000)
    n.add("StorageUnit", "on", bus="b", p_nom=6, max_hours=20, state_of_charge_initial=90, standing_loss=0.01, lifetime=99, build_year=2000)
    n.add("Store", "ring", bus="c", e_nom=50, e_cyclic=True, build_year=2035, lifetime=99)
    n.add("Store", "tank", bus="c", e_nom=60, e_initial=40, build_year=2035, lifetime=99, marginal_cost=2)
    n.add("Line", "ab", bus0="a", bus1="b", x=10, s_nom_extendable=True, capital_cost=4, build_year=2030, lifetime=60, length=20)
    n.add("Line", "bc", bus0="b", bus1="c", x=12, s_nom=25, build_year=2000, lifetime=60)
    n.add("Line", "ca", bus0="c", bus1="a", x=9, s_nom_extendable=True, capital_cost=5, build_year=2035, lifetime=60, length=30)
    add = lambda name, **kw: n.add("GlobalConstraint", name, **kw)
    add("co2", type="primary_energy", carrier_attribute="co2_emissions", sense="<=", constant=9000)
    add("co2 2045", type="primary_energy", carrier_attribute="co2_emissions", investment_period=2045, sense="<=", constant=2500)
    add("gas 2035", type="operational_limit", carrier_attribute="gas", investment_period=2035, sense="<=", constant=4000)
    add("solar 2045", type="tech_capacity_expansion_limit", carrier_attribute="solar", investment_period=2045, sense="<=", constant=70)
    add("volume", type="transmission_volume_expansion_limit", carrier_attribute="AC", sense="<=", constant=1500)
    add("spending", type="transmission_expansion_cost_limit", carrier_attribute="AC", sense="<=", constant=3000)
    return n


def sizes():
    """Every way to say a size and its cost, in every list."""
    n = network()
    n.snapshot_weightings["objective"] = 365.0
    n.add("Bus", "b", carrier="AC", v_nom=110)
    n.add("Bus", "h2", carrier="h2")
    n.add("Load", "far", bus="b", p_set=wave(40, 15, 2))
    n.add("Load", "gone", bus="b", p_set=1e6, active=False)
    n.add("Load", "h2 demand", bus="h2", p_set=wave(8, 3, 1))
    n.add("Generator", "wind", bus="a", p_nom_extendable=True, p_max_pu=wave(0.5, 0.4, 2), capital_cost=9e4, p_nom_min=20)
    n.add("Generator", "gas", bus="b", p_nom=70, marginal_cost=wave(90, 30))
    n.add("Generator", "h2 import", bus="h2", p_nom=90, marginal_cost=140)
    bought = dict(overnight_cost=4e5, discount_rate=0.06, lifetime=20, fom_cost=900)
    free = dict(overnight_cost=2e5, discount_rate=0.0, lifetime=10)
    add = lambda name, **kw: n.add("Link", name, bus0="a", bus1="h2", efficiency=0.7, p_nom_extendable=True, **kw)
    add("electrolyser", p_nom_max=6, **bought)
    add("second", p_nom_min=3, p_nom_max=9, **free)
    add("third", p_nom_set=2.5, p_nom=1, capital_cost=5e4)
    add("no more", p_nom=50, capital_cost=1, active=False)
    add = lambda name, **kw: n.add("Store", name, bus="h2", e_nom_extendable=True, e_cyclic=True, **kw)
    add("tank", e_nom_max=15, overnight_cost=9e3, discount_rate=0.05, lifetime=40, fom_cost=12)
    add("ball", e_nom_min=4, **{**free, "overnight_cost": 3e4})
    add("given", e_nom_set=5, e_nom=2, capital_cost=700)
    n.add("Store", "gone", bus="h2", e_nom=1e4, e_initial=1e4, active=False)
    add = lambda name, **kw: n.add("StorageUnit", name, bus="a", p_nom_extendable=True, max_hours=4,
        cyclic_state_of_charge=True, efficiency_store=0.95, **kw)
    add("battery", p_nom_max=8, **{**bought, "overnight_cost": 1.5e5})
    add("older", p_nom_min=2, **free)
    add("given", p_nom_set=3, p_nom=4, capital_cost=2e4)
    n.add("StorageUnit", "gone", bus="a", p_nom=1e4, inflow=50, active=False)
    add = lambda name, **kw: n.add("Line", name, bus0="a", bus1="b", s_nom_extendable=True, **kw)
    add("ab", x=9, s_nom_max=20, **{**bought, "overnight_cost": 2e4})
    add("ab2", x=15, s_nom_set=6, s_nom=5, capital_cost=800)
    n.add("Generator", "absent", bus="b", p_nom_extendable=True, p_nom_min=5, capital_cost=1, active=False)
    n.add("Generator", "unlimited", bus="b", p_nom=np.inf, marginal_cost=300)
    return n


def series():
    """Every attribute that may be a series is one."""
    n = network()
    for column in ["objective", "stores", "generators"]:
        n.snapshot_weightings[column] = wave(2, 0.6, len(column))
    n.add("Bus", "b", carrier="AC", v_nom=110)
    n.add("Load", "far", bus="b", p_set=wave(25, 9, 2))
    up = lambda base, swing, shift=0: wave(base, swing, shift)
    n.add("Generator", "solar", bus="a", p_nom_extendable=True, p_max_pu=up(0.5, 0.4), capital_cost=110, marginal_cost=up(1, 0.5))
    n.add("Generator", "must", bus="b", p_nom=20, p_min_pu=up(0.3, 0.2), p_max_pu=up(0.8, 0.1, 1), marginal_cost=up(40, 20),
        ramp_limit_up=up(0.3, 0.15), ramp_limit_down=np.where(np.arange(T) % 4 == 1, np.nan, up(0.25, 0.1)))
    n.add("Generator", "fuel", bus="a", p_nom=40, efficiency=up(0.5, 0.1), marginal_cost=up(60, 20, 1), carrier="gas")
    n.add("Generator", "pinned", bus="b", p_nom=9, p_set=up(5, 2), marginal_cost=3)
    n.add("Link", "cable", bus0="a", bus1="b", p_nom_extendable=True, capital_cost=40, p_min_pu=up(-0.5, 0.3), p_max_pu=up(0.7, 0.2, 1),
        efficiency=up(0.93, 0.03), marginal_cost=up(0.4, 0.2), ramp_limit_up=up(0.4, 0.2), ramp_limit_down=up(0.5, 0.2, 2))
    n.add("Store", "tank", bus="b", e_nom_extendable=True, capital_cost=6, e_min_pu=up(0.15, 0.1), e_max_pu=up(0.8, 0.15, 1),
        standing_loss=up(0.02, 0.01), marginal_cost=up(0.3, 0.2, 2), marginal_cost_storage=up(0.2, 0.1), e_cyclic=True)
    n.add("StorageUnit", "hydro", bus="a", p_nom=25, max_hours=6, p_min_pu=up(-0.6, 0.3), p_max_pu=up(0.7, 0.2), inflow=up(8, 7),
        efficiency_store=up(0.88, 0.05), efficiency_dispatch=up(0.9, 0.04, 1), standing_loss=up(0.01, 0.005), spill_cost=up(0.5, 0.3),
        marginal_cost=up(0.7, 0.3), marginal_cost_storage=up(0.03, 0.02, 1), state_of_charge_initial=70)
    n.add("StorageUnit", "planned", bus="b", p_nom=12, max_hours=8, p_dispatch_set=np.where(np.arange(T) % 3 == 0, up(2, 1), np.nan),
        state_of_charge_initial=50)
    n.add("Carrier", "gas", co2_emissions=0.2)
    n.add("Carrier", "AC")
    n.add("GlobalConstraint", "co2", carrier_attribute="co2_emissions", sense="<=", constant=90)
    return n


def branches():
    """Types of lines and transformers, PyPSA's and the network's own; phase shifts; impedances of DC."""
    n = pypsa.Network(snapshots=hours(8))
    volts = {"a": 380, "b": 380, "c": 220, "d": 110, "e": 110, "f": 20, "g": 20}
    for k, (bus, v_nom) in enumerate(volts.items()):
        n.add("Bus", bus, carrier="AC", v_nom=v_nom)
        n.add("Load", f"load {bus}", bus=bus, p_set=wave(15 + 3 * k, 5, k, 8))
        n.add("Generator", f"gen {bus}", bus=bus, p_nom=70, marginal_cost=wave(20 + 11 * ((k * 3) % 7), 6, k, 8))
        n.add("Generator", f"shed {bus}", bus=bus, p_nom=500, marginal_cost=1000)
    n.add("LineType", "own", f_nom=60, r_per_length=0.05, x_per_length=0.37, c_per_length=9, i_nom=0.6)
    n.add("TransformerType", "own", s_nom=30, v_nom_0=110, v_nom_1=20, vsc=11, vscr=0.4, pfe=20, i0=0.05, phase_shift=30,
        tap_neutral=1, tap_step=1.25, tap_min=-9, tap_max=9)
    add = lambda name, a, b, **kw: n.add("Line", name, bus0=a, bus1=b, **kw)
    add("ab", "a", "b", type="Al/St 240/40 4-bundle 380.0", length=60, s_nom=40, num_parallel=2)
    add("de", "d", "e", type="own", length=25, s_nom=18, s_nom_extendable=True, capital_cost=50, carrier="AC")
    add("fg", "f", "g", type="own", length=4, num_parallel=3, s_nom=12, s_nom_extendable=True, overnight_cost=9e4, discount_rate=0.07,
        lifetime=40, fom_cost=2)
    add = lambda name, a, b, **kw: n.add("Transformer", name, bus0=a, bus1=b, **kw)
    add("ac", "a", "c", x=0.1, r=0.01, s_nom=45, phase_shift=wave(0.5, 0.8, 0, 8), s_max_pu=wave(0.8, 0.15, 0, 8), tap_ratio=0.98)
    add("bc", "b", "c", x=0.12, s_nom=60, s_nom_extendable=True, s_nom_min=15, s_nom_max=35, overnight_cost=3e5, discount_rate=0.05, lifetime=30,
        fom_cost=3)
    add("bd", "b", "d", type="160 MVA 380/110 kV", tap_position=2)
    add("ce", "c", "e", type="100 MVA 220/110 kV", num_parallel=2, s_nom_extendable=True, capital_cost=30)
    add("df", "d", "f", type="own", tap_position=-3, num_parallel=1.5)
    add("eg", "e", "g", type="own")
    add("spare", "c", "d", x=0.1, s_nom=25, s_nom_extendable=True, s_nom_set=9, capital_cost=12)
    return n


def inactive():
    """One of every list that is not active; a line and a transformer of them in cycles, where PyPSA leaves them with no flow."""
    n = pypsa.Network(snapshots=hours(6))
    for k, bus in enumerate("abcd"):
        n.add("Bus", bus, carrier="AC", v_nom=110)
        n.add("Load", f"load {bus}", bus=bus, p_set=wave(12 + 4 * k, 6, k, 6))
        n.add("Generator", f"shed {bus}", bus=bus, p_nom=200, marginal_cost=400 + 10 * k)
    n.add("Generator", "cheap", bus="a", p_nom_extendable=True, capital_cost=30, marginal_cost=9)
    n.add("Generator", "off", bus="d", p_nom=90, marginal_cost=1, active=False)
    n.add("Load", "away", bus="b", p_set=50, active=False)
    for name, a, b, x in [("ab", "a", "b", 0.1), ("bc", "b", "c", 0.2), ("cd", "c", "d", 0.15)]:
        n.add("Line", name, bus0=a, bus1=b, x=x, s_nom_extendable=True, capital_cost=4, s_nom_max=45)
    n.add("Line", "da", bus0="d", bus1="a", x=0.3, s_nom=60, active=False)
    n.add("Line", "ca", bus0="c", bus1="a", x=0.25, s_nom=30)
    n.add("Transformer", "bd", bus0="b", bus1="d", x=0.1, s_nom=25, phase_shift=4, active=False)
    n.add("Link", "pipe", bus0="a", bus1="d", p_nom=15, marginal_cost=2)
    n.add("Link", "shut", bus0="a", bus1="d", p_nom_extendable=True, active=False)
    n.add("Store", "tank", bus="c", e_nom=20, e_cyclic=True)
    n.add("Store", "sealed", bus="c", e_nom_extendable=True, active=False)
    n.add("StorageUnit", "still", bus="b", p_nom=30, inflow=9, active=False)
    return n


def lives():
    """What stands in some of the periods only: each list; levels by period; sizes without limit."""
    n = pypsa.Network()
    years = [2030, 2040, 2050]
    n.set_snapshots(pd.MultiIndex.from_product([years, hours(5)], names=["period", "timestep"]))
    n.investment_periods = years
    n.investment_period_weightings["years"] = [10, 10, 10]
    n.investment_period_weightings["objective"] = [8.5, 6.0, 4.5]
    n.snapshot_weightings["objective"] = np.tile([3.0, 2.0, 4.0, 1.0, 2.5], 3)
    n.snapshot_weightings["stores"] = np.tile([1.0, 2.0, 1.5, 1.0, 0.5], 3)
    n.snapshot_weightings["generators"] = 6.0
    N = len(n.snapshots)
    for carrier, co2 in [("gas", 0.2), ("sun", 0), ("AC", 0), ("pipe", 0), ("h2", 0)]:
        n.add("Carrier", carrier, co2_emissions=co2)
    for bus in "abc":
        n.add("Bus", bus, carrier="AC", v_nom=110)
        n.add("Load", f"load {bus}", bus=bus, p_set=wave(30, 9, ord(bus), N))
        n.add("Generator", f"shed {bus}", bus=bus, p_nom=1000, marginal_cost=700)
    n.add("Bus", "h2", carrier="h2")
    n.add("Load", "h2 load", bus="h2", p_set=wave(5, 2, 1, N))
    n.add("Generator", "sun", bus="a", carrier="sun", p_nom_extendable=True, capital_cost=50, p_max_pu=wave(0.5, 0.4, 1, N), build_year=2030, lifetime=15)
    n.add("Generator", "sun again", bus="a", carrier="sun", p_nom_extendable=True, capital_cost=40, p_max_pu=wave(0.5, 0.4, 2, N), build_year=2035, lifetime=60)
    n.add("Generator", "gas", bus="b", carrier="gas", p_nom=80, marginal_cost=wave(60, 20, 0, N), build_year=2000, lifetime=45, efficiency=0.5,
        ramp_limit_up=0.4, ramp_limit_down=0.5, e_sum_min=50)
    n.add("Generator", "trade", bus="c", p_nom=np.inf, marginal_cost=wave(120, 30, 0, N), build_year=2040, lifetime=10)
    n.add("Generator", "told", bus="b", p_nom=10, p_set=wave(4, 2, 0, N), build_year=2040, lifetime=8, marginal_cost=2)
    n.add("Generator", "past", bus="b", p_nom=500, build_year=1990, lifetime=20)
    n.add("Link", "electrolyser", bus0="a", bus1="h2", efficiency=0.7, p_nom_extendable=True, capital_cost=15, build_year=2030, lifetime=20)
    n.add("Link", "newer", bus0="b", bus1="h2", efficiency=0.75, p_nom_extendable=True, capital_cost=12, build_year=2050, lifetime=20)
    n.add("Link", "open", bus0="b", bus1="c", p_nom=np.inf, p_min_pu=-1, carrier="pipe", build_year=2030, lifetime=10, marginal_cost=0.5)
    n.add("Link", "set", bus0="a", bus1="c", p_nom=9, p_set=3, build_year=2040, lifetime=10)
    n.add("Generator", "h2 shed", bus="h2", p_nom=100, marginal_cost=400)
    kw = dict(bus="h2", standing_loss=0.02, build_year=2030)
    n.add("Store", "by period", e_nom_extendable=True, capital_cost=2, e_cyclic_per_period=True, lifetime=20, **kw)
    n.add("Store", "anew", e_nom=20, e_initial=12, e_initial_per_period=True, lifetime=99, **kw)
    n.add("Store", "on", e_nom=40, e_initial=30, lifetime=15, **kw)
    n.add("Store", "endless", e_nom=np.inf, e_initial=5, build_year=2040, lifetime=10, bus="h2")
    n.add("StorageUnit", "cell", bus="b", p_nom=np.inf, max_hours=3, build_year=2030, lifetime=10)
    n.add("StorageUnit", "dam", bus="b", p_nom=9, max_hours=6, inflow=wave(4, 3, 0, N), build_year=2040, lifetime=99, cyclic_state_of_charge=True)
    n.add("Transformer", "ab", bus0="a", bus1="b", x=0.1, s_nom=40, build_year=2030, lifetime=15)
    n.add("Transformer", "ab new", bus0="a", bus1="b", x=0.12, s_nom=10, s_nom_extendable=True, capital_cost=5, build_year=2040, lifetime=30)
    n.add("Line", "bc", bus0="b", bus1="c", x=12, s_nom=35, build_year=2000, lifetime=60)
    n.add("Line", "ca", bus0="c", bus1="a", x=9, s_nom_extendable=True, capital_cost=5, build_year=2040, lifetime=15, length=30)
    n.add("GlobalConstraint", "co2", carrier_attribute="co2_emissions", sense="<=", constant=9000)
    return n


def scenarios():
    """A stochastic network of two stages: what may differ between scenarios does. PyPSA has no CSV folder for it."""
    n = network()
    n.snapshot_weightings["objective"] = wave(3, 1)
    for carrier, co2 in [("gas", 0.2), ("AC", 0)]:
        n.add("Carrier", carrier, co2_emissions=co2)
    n.add("Bus", "b", carrier="AC", v_nom=110)
    n.add("Load", "far", bus="b", p_set=22)
    n.add("Generator", "wind", bus="a", p_nom_extendable=True, p_max_pu=wave(0.5, 0.4, 2), capital_cost=120)
    n.add("Generator", "gas", bus="b", carrier="gas", p_nom_extendable=True, capital_cost=30, marginal_cost=35, efficiency=0.5, p_nom_max=80,
        ramp_limit_up=0.4, p_init=10, p_nom=5)
    n.add("Generator", "fuel", bus="a", p_nom=25, marginal_cost=30, e_sum_max=150)
    n.add("Generator", "shed b", bus="b", p_nom=1000, marginal_cost=900)
    n.add("Link", "cable", bus0="a", bus1="b", p_nom_extendable=True, p_min_pu=-1, capital_cost=12, marginal_cost=0.3)
    n.add("Store", "tank", bus="b", e_nom_extendable=True, capital_cost=2, e_initial=6, standing_loss=0.01)
    n.add("StorageUnit", "hydro", bus="a", p_nom=9, max_hours=6, inflow=wave(4, 3), cyclic_state_of_charge=True, efficiency_store=0.9)
    n.add("GlobalConstraint", "co2", carrier_attribute="co2_emissions", sense="<=", constant=40)
    n.set_scenarios({"calm": 0.25, "usual": 0.6, "dear": 0.15})
    n.generators_t.p_max_pu[("calm", "wind")] *= 0.6
    n.loads_t.p_set[("dear", "demand")] *= 1.15
    n.loads.loc[("calm", "far"), "p_set"] = 30
    n.generators.loc[("dear", "gas"), ["marginal_cost", "capital_cost"]] = [90, 50]
    n.generators.loc[("usual", "gas"), "p_nom_max"] = 60
    n.generators.loc[("calm", "fuel"), "e_sum_max"] = 90
    n.global_constraints.loc[("usual", "co2"), "constant"] = 25
    return n


CASES = {f.__name__.replace("_", "-"): f for f in [generators, links, stores, storage_units, lines, limits, periods, sizes, series, branches, inactive, lives, scenarios]}


def answer(n):
    """The answer in the shape of `jarip network solve --json`."""
    prices = n.buses_t.marginal_price
    static = lambda df, column: {str(k): {column: float(v)} for k, v in df[column].items() if np.isfinite(v)}
    # PyPSA tells no duals of global constraints with scenarios.
    if n.has_scenarios:  # sizes are the same in all; prices count with the probability, so their sum is the expected price
        static = lambda df, column, of=static: of(df.xs(n.scenarios[0], level="scenario"), column)
        prices = prices.T.groupby(level="name").sum().T
    nominal = {"generators": "p_nom", "links": "p_nom", "lines": "s_nom", "transformers": "s_nom", "stores": "e_nom", "storage_units": "p_nom"}
    return {
        "pypsa": pypsa.__version__,
        "objective": float(n.objective),
        "objective_constant": float(n.objective_constant),
        "sizes": {k: static(n.c[k].static, f"{v}_opt") for k, v in nominal.items() if len(n.c[k].static)},
        "global_constraints": static(n.global_constraints, "mu") if len(n.global_constraints) and not n.has_scenarios else {},
        "mean_marginal_price": {str(k): float(v) for k, v in prices.mean().items()},
    }


def main(names):
    for name in names or CASES:
        folder = HERE / name
        if name not in CASES:  # an example network of PyPSA's own: only its answer is made
            n = pypsa.Network(folder / "network")
            n.optimize(include_objective_constant=True, log_to_console=False)
            (folder / "answer.json").write_text(json.dumps(answer(n), indent=2) + "\n")
            continue
        n = CASES[name]()
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        if n.has_scenarios:
            n.export_to_netcdf(folder / "network.nc")
        else:
            n.export_to_csv_folder(folder / "network")
        for file in ["crs.json", "meta.json", "sub_networks.csv"]:
            (folder / "network" / file).unlink(missing_ok=True)
        multi = len(n.investment_periods) > 0
        if name == "periods":  # one of them in PyPSA's other format, too
            n.export_to_netcdf(folder / "network.nc")
        status = n.optimize(multi_investment_periods=multi, include_objective_constant=True, log_to_console=False)
        print(name, status, n.objective)
        (folder / "answer.json").write_text(json.dumps(answer(n), indent=2) + "\n")


main(sys.argv[1:])
